import { type AnyRoute, createRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { page } from '../../../lib/page';
import type { Parents } from '../../../lib/parents';

const pages: Record<string, () => Promise<{ default: ComponentType }>> = {
  '/records': () => import('./review-list'),
  '/records/periods': () => import('./list-periods'),
  '/records/holds': () => import('./list-holds'),
  '/records/requests': () => import('./list-requests'),
  '/records/requests/$accessRequestId': () => import('./show-request'),
  '/records/requests/$accessRequestId/pack': () => import('./show-pack'),
  '/records/complaints': () => import('./list-complaints'),
  '/records/complaints/new': () => import('./record-complaint'),
  '/records/complaints/page': () => import('./complaint-page'),
  '/records/complaints/$complaintId': () => import('./show-complaint'),
};

export const recordsRoutes = ({ partnership }: Parents): AnyRoute[] =>
  Object.entries(pages).map(([path, load]) =>
    createRoute({ getParentRoute: () => partnership, path, component: page(['records', 'history'], load) }));
