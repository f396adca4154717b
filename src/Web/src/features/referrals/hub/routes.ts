import { type AnyRoute, createRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { i18n } from '../../../lib/i18n';
import { page } from '../../../lib/page';
import type { Parents } from '../../../lib/parents';

type Load = () => Promise<{ default: ComponentType }>;

const pages: Record<string, Load> = {
  '/hub': () => import('./list-hub-queue'),
  '/hub/tasks': () => import('./list-hub-tasks'),
  '/hub/people': () => import('../people/list-people-to-compare'),
  '/breaches': () => import('../people/list-breaches'),
  '/hub/card': () => import('../cards/find-card'),
  '/hub/unmet-needs': () => import('./list-unmet-needs'),
  '/hub/$submissionId': () => import('./show-hub-submission'),
  '/hub/$submissionId/person': () => import('./correct-person'),
  '/hub/$submissionId/add': () => import('./add-referral'),
  '/hub/$submissionId/letters/$letterId': () => import('./print-letter'),
  '/hub/$submissionId/tell/$referralId': () => import('../outside/tell-service'),
  '/referrals/$submissionId/withdraw': () => import('./withdraw-consent'),
  '/referrals/$submissionId/withdrawn': () => import('./withdrawal-receipt'),
  '/hub/$submissionId/renew': () => import('../consents/renew-consent'),
  '/hub/$submissionId/decide': () => import('../consents/decide-for-person'),
  '/hub/$submissionId/override': () => import('../consents/share-without-consent'),
  '/overrides': () => import('../consents/list-overrides'),
  '/inbox/deletions': () => import('../consents/list-deletions'),
  '/concerns': () => import('../safeguarding/list-concerns'),
  '/concerns/new': () => import('../safeguarding/record-concern'),
  '/concerns/opening': () => import('../safeguarding/break-glass'),
  '/concerns/$concernId': () => import('../safeguarding/show-concern'),
  '/inbox': () => import('../inbox/list-inbox'),
  '/inbox/$referralId': () => import('../inbox/show-received-referral'),
  '/inbox/$referralId/message': () => import('../messages/show-own-message-back'),
  '/referrals/$submissionId/message/$referralId': () => import('../messages/show-message-back'),
  '/webhooks': () => import('../webhooks/list-webhooks'),
};

/** These pages speak the words of the checklist too. */
const withWords = (load: Load): Load => async () => {
  const [module] = await Promise.all([load(), i18n.loadNamespaces(['referrals', 'history', 'safeguarding', 'pairs', 'stop', 'consents', 'links', 'contact', 'asking', 'records', 'languages', 'messages', 'webhooks'])]);
  return module;
};

export const hubRoutes = ({ partnership }: Parents): AnyRoute[] =>
  Object.entries(pages).map(([path, load]) =>
    createRoute({ getParentRoute: () => partnership, path, component: page('hub', withWords(load)) }));
