import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { page } from '../../lib/page';
import type { Parents } from '../../lib/parents';

export const plansRoutes = ({ partnership }: Parents): AnyRoute[] => [
  createRoute({ getParentRoute: () => partnership, path: '/milestones', component: page('plans', () => import('./find-milestones')) }),
  createRoute({ getParentRoute: () => partnership, path: '/milestones/new', component: page('plans', () => import('./add-milestone')) }),
  createRoute({ getParentRoute: () => partnership, path: '/milestones/$milestoneId', component: page('plans', () => import('./get-milestone')) }),
  createRoute({ getParentRoute: () => partnership, path: '/milestones/$milestoneId/edit', component: page('plans', () => import('./change-milestone')) }),
];
