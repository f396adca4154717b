import { client } from '../../../lib/client';
import { drop, type KeptDraft } from '../../../lib/device-store';
import { asProblem, hasCode, type Problem } from '../../../lib/problem';
import { emptyValues, toldAbout } from '../checklist-form';
import { type DraftContent, type KeptPhoto, toSend } from './draft';
import { openDraft, saveDraft, type Vault } from './vault';

export type Sent =
  | { kind: 'sent'; submissionId: string; reference: string; photoProblem?: Problem }
  | { kind: 'told' }
  | { kind: 'waits'; problem: Problem }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'gone' };

// No answer, an overload or a fault says nothing of the form. Signed out, the form waits for the sign-in.
const comesAgain = ({ status }: Problem) => status === 0 || status === 401 || status === 429 || status >= 500;

/** Sends one finished form. Sent twice it is still one: the server knows it by its key. Only then does it leave the device. */
export async function sendDraft(vault: Vault, id: string): Promise<Sent> {
  const opened = await openDraft<DraftContent>(vault, id);
  if (!opened) return { kind: 'gone' };
  const { draft, content } = opened;
  if (content.tellsOnly) return sendTold(draft, content);

  if (content.sentAs) return sendPhoto(vault, draft, content, content.sentAs);

  const { data, error } = await client.POST('/api/submissions', { body: toSend(id, content) });
  if (data) return sendPhoto(vault, draft, content, data);
  const problem = asProblem(error);
  if (comesAgain(problem)) return { kind: 'waits', problem };
  await saveDraft(vault, { ...draft, state: 'refused' }, { ...content, problem } satisfies DraftContent);
  return { kind: 'refused', problem };
}

/** The photo follows its form. Until it has arrived, it alone stays in the device. */
async function sendPhoto(vault: Vault, draft: KeptDraft, { checklist, filledOn, photo }: DraftContent, sentAs: { submissionId: string; reference: string }): Promise<Sent> {
  if (photo) {
    await saveDraft(vault, { ...draft, state: 'waiting', steps: 0 }, { checklist, filledOn, photo, sentAs, values: emptyValues(checklist), furthest: 0 } satisfies DraftContent);
    const problem = await attachPhoto(photo, sentAs.submissionId);
    if (problem && comesAgain(problem)) return { kind: 'waits', problem };
    await drop('drafts', draft.id);
    return { kind: 'sent', ...sentAs, photoProblem: problem };
  }
  await drop('drafts', draft.id);
  return { kind: 'sent', ...sentAs };
}

async function attachPhoto({ key, data }: KeptPhoto, submissionId: string): Promise<Problem | undefined> {
  const parts = new FormData();
  const bytes = Uint8Array.from(atob(data.slice(data.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  parts.append('clientKey', key);
  parts.append('kind', 'SignedForm');
  parts.append('file', new Blob([bytes], { type: 'image/jpeg' }), 'signed-form.jpg');
  const { error } = await client.POST('/api/submissions/{submissionId}/attachments', { params: { path: { submissionId } }, body: parts as never, bodySerializer: () => parts });
  return error ? asProblem(error) : undefined;
}

/** A count without a person. It goes once at most: rather one too few than one twice. */
async function sendTold({ id }: KeptDraft, { values, proposals }: DraftContent): Promise<Sent> {
  const told = proposals ? toldAbout(values, proposals) : [];
  await drop('drafts', id);
  if (told.length > 0)
    await client.POST('/api/signposts', { body: { serviceIds: told.map(({ serviceId }) => serviceId), need: told[0]?.needs[0] ?? '', how: 'Shown' } });
  else await client.POST('/api/said-no', { body: { clientKey: id } });
  return { kind: 'told' };
}

/** It was sent before, and what stands there is not what stands here: the hub may have corrected it meanwhile. */
export const wasSentBefore = (problem: Problem | undefined) => problem !== undefined && hasCode(problem, 'sent-before');
