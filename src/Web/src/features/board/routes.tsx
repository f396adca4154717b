import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { page } from '../../lib/page';
import type { Parents } from '../../lib/parents';

export const boardRoutes = ({ partnership }: Parents): AnyRoute[] => [
  createRoute({ getParentRoute: () => partnership, path: '/board', component: page(['board', 'flows'], () => import('./get-board')) }),
  createRoute({ getParentRoute: () => partnership, path: '/board/referrals', component: page('board', () => import('./get-board-referrals')) }),
  createRoute({ getParentRoute: () => partnership, path: '/board/signposts', component: page('board', () => import('./get-board-signposts')) }),
  createRoute({ getParentRoute: () => partnership, path: '/board/unmet-needs', component: page('board', () => import('./get-board-unmet-needs')) }),
  createRoute({ getParentRoute: () => partnership, path: '/board/milestones', component: page('board', () => import('./get-board-milestones')) }),
];
