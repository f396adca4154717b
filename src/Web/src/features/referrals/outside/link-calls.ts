import { client } from '../../../lib/client';
import { hasCode } from '../../../lib/problem';
import type { components } from '../../../lib/schema';

export const openLink = (secret: string) => client.POST('/api/account/referral-links/opening', { body: { secret } });

export const askForCode = (secret: string) => client.POST('/api/account/referral-links/code', { body: { secret } });

export const enterLink = (secret: string, code: string, name: string) =>
  client.POST('/api/account/referral-links/entry', { body: { secret, code, name } });

export const answerByLink = (body: components['schemas']['AnswerByLinkRequest']) =>
  client.POST('/api/account/referral-links/answer', { body });

/** The time is over, or what it led to: back to the door. */
export const isOver = (error: unknown) => hasCode(error, 'link-unknown');
