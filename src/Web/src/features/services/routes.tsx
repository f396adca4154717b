import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { page } from '../../lib/page';
import type { Parents } from '../../lib/parents';

export const servicesRoutes = ({ partnership }: Parents): AnyRoute[] => [
  createRoute({ getParentRoute: () => partnership, path: '/services', component: page('services', () => import('./find-services')) }),
  createRoute({ getParentRoute: () => partnership, path: '/services/new', component: page('services', () => import('./list-service')) }),
  createRoute({ getParentRoute: () => partnership, path: '/services/own', component: page('services', () => import('./own-services')) }),
  createRoute({ getParentRoute: () => partnership, path: '/services/$serviceId', component: page('services', () => import('./get-service')) }),
  createRoute({ getParentRoute: () => partnership, path: '/services/$serviceId/edit', component: page('services', () => import('./change-service')) }),
  createRoute({ getParentRoute: () => partnership, path: '/services/$serviceId/intake', component: page('services', () => import('./change-intake')) }),
  createRoute({ getParentRoute: () => partnership, path: '/services/$serviceId/reach', component: page(['services', 'reach'], () => import('./change-reach')) }),
];
