import type { components } from '../../../lib/schema';

export type Attachment = components['schemas']['AttachmentShown'];
export type Kind = components['schemas']['AttachmentKind'];

export const kinds: Kind[] = ['SignedForm', 'Letter', 'Photo', 'IdentityPaper', 'Other'];

/** HEIC too: a browser that can draw it makes a JPEG of it, and else the server says what to do. */
export const accepted = '.pdf,.jpg,.jpeg,.png,.txt,.heic,application/pdf,image/jpeg,image/png,image/heic,text/plain';

/** A service of the checklist to whom a file can be shown. */
export interface Line {
  referralId: string;
  serviceName: string;
}

const over: components['schemas']['ReferralState'][] = ['Dropped', 'Declined', 'Withdrawn', 'Recalled', 'NoResponse', 'EnteredInError'];

/** The services that see, or may come to see, a file that is marked for them. */
export const linesOf = (referrals: components['schemas']['GetSubmissionReferralShown'][]): Line[] =>
  referrals.filter(({ state }) => !over.includes(state)).map(({ referralId, serviceName }) => ({ referralId, serviceName }));
