import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { page } from '../../lib/page';
import type { Parents } from '../../lib/parents';

export const reportsRoutes = ({ partnership }: Parents): AnyRoute[] => [
  createRoute({ getParentRoute: () => partnership, path: '/reports', component: page('reports', () => import('./list-reports')) }),
  createRoute({ getParentRoute: () => partnership, path: '/reports/new', component: page('reports', () => import('./request-report')) }),
  createRoute({ getParentRoute: () => partnership, path: '/reports/$reportId', component: page('reports', () => import('./get-report')) }),
];
