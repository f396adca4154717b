import type { components } from '../../lib/schema';

export type Progress = components['schemas']['PartnerProgress'];
export type StepProgress = components['schemas']['StepProgress'];

export const left = (progress: Progress) => progress.steps.filter((step) => !step.isDone && step.canBeDone).length;

export const stateOf = ({ isDone, canBeDone }: StepProgress) => (isDone ? 'done' : canBeDone ? 'open' : 'later');

/** Where each step is done, below the partnership's address. */
export const stepPaths: Record<StepProgress['step'], string> = {
  MembershipAgreement: '/agreements/membership',
  DataSharingAgreement: '/agreements/data-sharing',
  Involvement: '/involvement',
  Vision: '/vision',
  Colleague: '/people',
  Service: '/services/new',
};

export const sectors = ['Statutory', 'Voluntary', 'Community', 'Faith', 'Private', 'ResidentLed'] as const;
