import { type AnyRoute, createRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { i18n } from '../../../lib/i18n';
import { page } from '../../../lib/page';
import type { Parents } from '../../../lib/parents';

type Load = () => Promise<{ default: ComponentType }>;

const pages: Record<string, Load> = {
  '/hub': () => import('./list-hub-queue'),
  '/hub/$submissionId': () => import('./show-hub-submission'),
  '/hub/$submissionId/person': () => import('./correct-person'),
  '/hub/$submissionId/add': () => import('./add-referral'),
  '/referrals/$submissionId/withdraw': () => import('./withdraw-consent'),
  '/referrals/$submissionId/withdrawn': () => import('./withdrawal-receipt'),
  '/inbox': () => import('../inbox/list-inbox'),
  '/inbox/$referralId': () => import('../inbox/show-received-referral'),
};

/** These pages speak the words of the checklist too. */
const withWords = (load: Load): Load => async () => {
  const [module] = await Promise.all([load(), i18n.loadNamespaces('referrals')]);
  return module;
};

export const hubRoutes = ({ partnership }: Parents): AnyRoute[] =>
  Object.entries(pages).map(([path, load]) =>
    createRoute({ getParentRoute: () => partnership, path, component: page('hub', withWords(load)) }));
