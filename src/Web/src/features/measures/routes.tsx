import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { page } from '../../lib/page';
import type { Parents } from '../../lib/parents';

export const measuresRoutes = ({ partnership }: Parents): AnyRoute[] => [
  createRoute({ getParentRoute: () => partnership, path: '/measures', component: page('measures', () => import('./list-measures')) }),
  createRoute({ getParentRoute: () => partnership, path: '/measures/new', component: page('measures', () => import('./define-measure')) }),
  createRoute({ getParentRoute: () => partnership, path: '/measures/goals', component: page('measures', () => import('./set-goals')) }),
  createRoute({ getParentRoute: () => partnership, path: '/measures/published', component: page('measures', () => import('./published-measures')) }),
  createRoute({ getParentRoute: () => partnership, path: '/measures/counted', component: page('measures', () => import('./counted-measures')) }),
  createRoute({ getParentRoute: () => partnership, path: '/measures/public-page', component: page(['progress', 'measures'], () => import('./public/public-page-settings')) }),
  createRoute({ getParentRoute: () => partnership, path: '/measures/$measureId', component: page('measures', () => import('./show-measure')) }),
  createRoute({ getParentRoute: () => partnership, path: '/measures/$measureId/change', component: page('measures', () => import('./change-measure')) }),
  createRoute({ getParentRoute: () => partnership, path: '/measures/$measureId/return', component: page('measures', () => import('./enter-return')) }),
  createRoute({ getParentRoute: () => partnership, path: '/measures/$measureId/import', component: page('measures', () => import('./upload-figures')) }),
  createRoute({ getParentRoute: () => partnership, path: '/measures/$measureId/imports/$importId', component: page('measures', () => import('./map-figures')) }),
];
