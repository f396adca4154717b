import type { components } from '../../../lib/schema';

type Schemas = components['schemas'];
type Submission = Schemas['GetSubmissionResponse'];
type Referral = Schemas['GetSubmissionReferralShown'];

/** What the person last said themselves about a service. What goes without their consent is no answer of theirs. */
export const saidOf = ({ consents }: Submission, serviceId: string) =>
  consents.findLast((one) => one.serviceId === serviceId && !one.isOverride);

/** Whether it may be named to the person as something that they agreed to. */
export function isAgreed(submission: Submission, referral: Referral) {
  const said = saidOf(submission, referral.serviceId);
  return !referral.isWithoutConsent && !referral.isKeptFromPerson && !said?.withdrawnAt && (said?.answer === 'Yes' || said?.answer === 'YesWithLimits');
}
