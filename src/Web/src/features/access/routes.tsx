import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { page } from '../../lib/page';
import type { Parents } from '../../lib/parents';

export const accessRoutes = ({ root, partnership }: Parents): AnyRoute[] => [
  createRoute({ getParentRoute: () => root, path: '/partnerships', component: page('access', () => import('./my-partnerships')) }),
  createRoute({ getParentRoute: () => root, path: '/account', component: page('access', () => import('./account')) }),
  createRoute({ getParentRoute: () => root, path: '/account/second-step', component: page('access', () => import('./second-steps')) }),
  createRoute({ getParentRoute: () => root, path: '/operator/accounts', component: page('access', () => import('./list-accounts')) }),
  createRoute({ getParentRoute: () => root, path: '/operator/mail', component: page('access', () => import('./list-mail')) }),
  createRoute({ getParentRoute: () => root, path: '/operator/mail/$mailId', component: page('access', () => import('./show-mail')) }),
  createRoute({ getParentRoute: () => partnership, path: '/people', component: page('access', () => import('./people')) }),
  createRoute({ getParentRoute: () => partnership, path: '/people/invite', component: page('access', () => import('./invite-colleague')) }),
  createRoute({ getParentRoute: () => partnership, path: '/people/deputies', component: page('access', () => import('./deputies')) }),
  createRoute({ getParentRoute: () => partnership, path: '/people/$membershipId/leaving', component: page('access', () => import('./leaving')) }),
  createRoute({ getParentRoute: () => partnership, path: '/organisation/sign-in', component: page('access', () => import('./set-up-own-sign-in')) }),
  createRoute({ getParentRoute: () => partnership, path: '/organisation/programs', component: page('programs', () => import('./list-api-clients')) }),
  createRoute({ getParentRoute: () => partnership, path: '/audit', component: page('audit', () => import('./audit')) }),
];
