import { today } from '../../../lib/format';
import type { Problem } from '../../../lib/problem';
import type { components } from '../../../lib/schema';
import { type Checklist, type ChecklistValues, emptyValues, givenAnswers, placesFor, type Proposals, sectionsOf, submission } from '../checklist-form';
import { type Kit, moveTo, proposalsFrom } from './kit';
import { saveDraft, type Vault } from './vault';

/** A picture as a data address. Under its key it is one file, however often it is sent. */
export interface KeptPhoto {
  key: string;
  data: string;
}

/** What is encrypted of a draft: all that was typed, with the version of the checklist that it was typed into. */
export interface DraftContent {
  checklist: Checklist;
  values: ChecklistValues;
  proposals?: Proposals;
  furthest: number;
  /** The day of the visit. */
  filledOn: string;
  /** Nothing is to be passed on: only what the person was told about is counted. */
  tellsOnly?: boolean;
  /** Why the server did not take it. */
  problem?: Problem;
  /** The paper that the person signed. */
  photo?: KeptPhoto;
  /** The form itself has arrived; the photo has not. */
  sentAs?: { submissionId: string; reference: string };
}

/** What a form hands over that was begun with signal. Its key goes with it: it may have been received, and only the answer lost. */
export interface Begun {
  clientKey: string;
  content: DraftContent;
}

export const beginDraft = (checklist: Checklist): Begun => ({
  clientKey: crypto.randomUUID(),
  content: { checklist, values: emptyValues(checklist), furthest: 0, filledOn: today() },
});

export const stepsOf = (checklist: Checklist) => sectionsOf(checklist).length + 4;

/** Puts a form that was just begun into the device, which is asked not to clear it away for want of room. */
export async function putDraft(vault: Vault, slug: string, { clientKey, content }: Begun, now = Date.now()): Promise<void> {
  void navigator.storage?.persist?.().catch(() => undefined);
  const facts = { id: clientKey, slug, createdAt: now, state: 'filling', step: content.furthest, steps: stepsOf(content.checklist) } as const;
  await saveDraft(vault, facts, content, now);
}

/** What a refusal says of the version of the checklist or of its wording: the form goes on with those that are in force. */
const concernsVersion = (field: string) => ['checklistNumber', 'answers', 'consent'].includes(field);

/**
 * A draft as it is gone on with. After a refusal the kit is newer than what was typed: its services are proposed anew, its
 * checklist takes the place of one that is there no more, and nothing that was typed is lost.
 */
export function takeUp(content: DraftContent, kit: Kit): DraftContent {
  const fields = Object.keys(content.problem?.errors ?? {});
  if (fields.some(concernsVersion)) {
    const { checklist } = kit;
    return { ...content, checklist, values: moveTo(checklist, content.values), proposals: undefined, furthest: 0 };
  }
  if (!fields.includes('services')) return content;
  const proposals = proposalsFrom(kit, content.checklist, givenAnswers(content.values));
  return { ...content, proposals, values: { ...content.values, ...placesFor(content.values, proposals) } };
}

/** What is sent of a finished draft. The day of the visit goes with it: it is the day on which the person said yes. */
export function toSend(id: string, { checklist, values, proposals, filledOn }: DraftContent): components['schemas']['SubmitChecklistRequest'] {
  return { ...submission(values, checklist, proposals ?? { needs: [], services: [] }, id, false), filledOn };
}

let handedOver: Begun | undefined;

/** From the form that lost its signal to the page that keeps it; only in memory, until a PIN locks it. */
export const handOver = (begun: Begun | undefined) => { handedOver = begun; };

export const takeOver = () => handedOver;
