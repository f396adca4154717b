import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { page } from '../../lib/page';
import type { Parents } from '../../lib/parents';

export const notificationsRoutes = ({ partnership }: Parents): AnyRoute[] => [
  createRoute({ getParentRoute: () => partnership, path: '/notices', component: page('notifications', () => import('./list-notices')) }),
  createRoute({ getParentRoute: () => partnership, path: '/notices/choice', component: page(['notifications', 'choice'], () => import('./choose-notices')) }),
];
