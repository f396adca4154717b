import type { components } from '../../../lib/schema';

type Schemas = components['schemas'];
export type Kind = Schemas['AnswerKind'];

export const declineCodes = [
  'AtCapacity', 'NotEligible', 'OutsideArea', 'NoLongerProvided', 'CannotContact', 'PersonDeclined', 'InsufficientInformation', 'Conflict', 'Other',
] as const satisfies Schemas['DeclineCode'][];

export const outcomes = [
  'HelpedFully', 'HelpedPartly', 'AdviceOnly', 'NotHelped', 'DidNotAttend', 'PersonStopped', 'DiedOrMoved',
] as const satisfies Schemas['OutcomeCode'][];

export const waitBands = ['TwoWeeks', 'OneMonth', 'ThreeMonths', 'Longer'] as const satisfies Schemas['WaitBand'][];

const kinds: Partial<Record<Schemas['ReferralState'], Kind[]>> = {
  Sent: ['Accepted', 'Declined', 'Asked'],
  Viewed: ['Accepted', 'Declined', 'Asked'],
  Accepted: ['Reached', 'NotReached', 'Waitlisted', 'GaveUp'],
  Waitlisted: ['Reached', 'NotReached', 'Waitlisted', 'Declined'],
  InProgress: ['Ended', 'NotReached', 'GaveUp'],
  UnableToContact: ['Reached'],
};

/** What a service can say to a referral as it stands. */
export const kindsFor = (state: Schemas['ReferralState']): Kind[] => kinds[state] ?? [];
