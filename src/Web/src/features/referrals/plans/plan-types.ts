import type { components } from '../../../lib/schema';

type Schemas = components['schemas'];

export type Plan = Schemas['GetSupportPlanResponse'];
export type PlanAction = Schemas['GetSupportPlanActionShown'];
export type Talk = Schemas['PlanTalk'];

export const actionKinds = { ToDo: 'not-started', Done: 'complete', NotDone: 'off-track' } as const;
export const agencyKinds = { Invited: 'at-risk', Joined: 'on-track', Declined: 'neutral', Left: 'neutral', Withdrawn: 'neutral' } as const;
