import type { components } from '../../lib/schema';
import type { StatusKind } from '../../ui/status';

type Schemas = components['schemas'];

export const submissionStates: Record<Schemas['SubmissionState'], StatusKind> = {
  Asked: 'not-started', Submitted: 'not-started', Confirmed: 'not-started', Sent: 'on-track', FollowUp: 'at-risk', Closed: 'complete', Withdrawn: 'neutral',
};

export const referralStates: Record<Schemas['ReferralState'], StatusKind> = {
  Proposed: 'not-started', Dropped: 'neutral', Sent: 'not-started', Viewed: 'not-started', Accepted: 'on-track', InProgress: 'on-track',
  UnableToContact: 'off-track', Completed: 'complete', Declined: 'off-track', Withdrawn: 'neutral', Recalled: 'neutral',
  InfoRequested: 'at-risk', Waitlisted: 'on-track', NoResponse: 'off-track', EnteredInError: 'neutral',
};
