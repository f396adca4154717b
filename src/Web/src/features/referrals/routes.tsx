import { type AnyRoute, createRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { page } from '../../lib/page';
import type { Parents } from '../../lib/parents';
import { hubRoutes } from './hub/routes';

const pages: Record<string, () => Promise<{ default: ComponentType }>> = {
  '/referrals': () => import('./list-submissions'),
  '/referrals/new': () => import('./fill-checklist'),
  '/referrals/paper': () => import('./fill-paper-checklist'),
  '/referrals/$submissionId': () => import('./show-submission'),
  '/services/tell': () => import('./tell-about-service'),
  '/stop-card': () => import('./stop-card'),
  '/routing': () => import('./change-routing'),
  '/checklist': () => import('./edit-checklist'),
  '/checklist/print': () => import('./print-checklist'),
};

export const referralsRoutes = (parents: Parents): AnyRoute[] => [
  ...Object.entries(pages).map(([path, load]) =>
    createRoute({ getParentRoute: () => parents.partnership, path, component: page('referrals', load) })),
  ...hubRoutes(parents),
];
