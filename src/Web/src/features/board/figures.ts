import type { components } from '../../lib/schema';
import type { StatusKind } from '../../ui/status';

export type Board = components['schemas']['BoardFigures'];
export type ReferralFlow = components['schemas']['ReferralFlow'];
export type FlowCounts = components['schemas']['FlowCounts'];

/** What the board's answers follow from besides their own path. */
export const follows = { meta: { also: ['/api/milestones', '/api/measures', '/api/referrals', '/api/submissions', '/api/goals'] } };

/** The groups in the order in which a referral goes through them. */
export const groups = ['notSent', 'waiting', 'accepted', 'declined', 'ended'] as const;

export const measureKinds: Record<string, StatusKind> = {
  'on-track': 'on-track', 'at-risk': 'at-risk', 'off-track': 'off-track', achieved: 'complete',
};

export const milestoneKinds: Record<string, StatusKind> = {
  'not-started': 'not-started', 'on-track': 'on-track', 'at-risk': 'at-risk', 'off-track': 'off-track', complete: 'complete',
};

/** The words are keyed by camelCase, the server's groups are written NotSent. */
export const groupKey = (group: string) => group.charAt(0).toLowerCase() + group.slice(1);
