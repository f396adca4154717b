import { type AnyRoute, createRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { page } from '../../../lib/page';
import type { Parents } from '../../../lib/parents';

const pages: Record<string, () => Promise<{ default: ComponentType }>> = {
  '/support-plans': () => import('./list-plans'),
  '/support-plans/mine': () => import('./list-plans'),
  '/support-plans/new': () => import('./open-plan'),
  '/support-plans/$planId': () => import('./show-plan'),
  '/support-plans/$planId/sheet': () => import('./plan-sheet'),
  '/plan-settings': () => import('./plan-settings'),
  '/distance-travelled': () => import('./distance-travelled'),
};

export const planRoutes = ({ partnership }: Parents): AnyRoute[] =>
  Object.entries(pages).map(([path, load]) =>
    createRoute({ getParentRoute: () => partnership, path, component: page(['support', 'referrals'], load) }));
