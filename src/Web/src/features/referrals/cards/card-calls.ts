import { client } from '../../../lib/client';
import { hasCode } from '../../../lib/problem';

export const openCard = (code: string, pin: string, secret: string) =>
  client.POST('/api/account/cards/opening', { body: { code, pin, secret } });

export const readCard = (pass: string) => client.POST('/api/account/cards/reading', { body: { pass } });

export const sayByCard = (pass: string, referralId: string, heard: boolean) =>
  client.POST('/api/account/cards/saying', { body: { pass, referralId, heard } });

export const judgeByCard = (pass: string, referralId: string, word: 'Confirmed' | 'Disputed', note: string) =>
  client.POST('/api/account/cards/judging', { body: { pass, referralId, word, note } });

export const previewCardStop = (pass: string, referralId: string) =>
  client.POST('/api/account/cards/stop-preview', { body: { pass, referralId } });

export const stopByCard = (pass: string, referralId: string) =>
  client.POST('/api/account/cards/stop', { body: { pass, referralId } });

/** The time is over, or the card was replaced: back to the door. */
export const isOver = (error: unknown) => hasCode(error, 'card-unknown');
