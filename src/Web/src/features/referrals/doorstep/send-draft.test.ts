import { webcrypto } from 'node:crypto';
import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { one, wipe } from '../../../lib/device-store';
import { emptyValues } from '../checklist-form';
import type { DraftContent } from './draft';
import { sendDraft } from './send-draft';
import { makeVault, openDraft, saveDraft, type Vault } from './vault';

// jsdom has no cryptography of its own.
beforeAll(() => { Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true }); });
beforeEach(wipe);
afterEach(() => { vi.unstubAllGlobals(); });

const checklist: DraftContent['checklist'] = { number: 1, publishedAt: '2026-11-23T09:30:00Z', publishedBy: null, wording: { number: 1, text: 'May I?', in: [] }, needs: [], sections: [], languages: [] };
const photo = { key: 'the-key', data: `data:image/jpeg;base64,${btoa('a photo')}` };
const arrived = { submissionId: 'made', reference: 'S-1' };

async function kept(): Promise<Vault> {
  const vault = await makeVault('mine', 'northmoor', '280593');
  const content: DraftContent = { checklist, values: { ...emptyValues(checklist), note: 'Plantedword' }, furthest: 0, filledOn: '2026-11-23', photo, proposals: { needs: [], services: [] } };
  await saveDraft(vault, { id: 'draft', slug: 'northmoor', createdAt: Date.now(), state: 'waiting', step: 8, steps: 8 }, content);
  return vault;
}

/** Answers the form with `made`, and photos one after another with these statuses. */
function server(...ofPhotos: number[]): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const path = new URL(request.url).pathname;
    asked.push(path.replace(/^\/p\/\w+/, ''));
    if (!path.endsWith('/attachments')) return Promise.resolve(Response.json(arrived, { status: 201 }));
    const status = ofPhotos.shift() ?? 201;
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return Promise.resolve(new Response(JSON.stringify({ type: '/problems/validation', title: 'No', status, detail: 'No.' }), { status, headers: { 'content-type': type } }));
  });
  return asked;
}

test('a photo follows its form, and nothing is left in the device', async () => {
  const vault = await kept();
  const asked = server();

  expect(await sendDraft(vault, 'draft')).toEqual({ kind: 'sent', ...arrived, photoProblem: undefined });
  expect(asked).toEqual(['/api/submissions', '/api/submissions/made/attachments']);
  expect(await one('drafts', 'draft')).toBeUndefined();
});

test('where the photo does not get through it waits alone, and the form is not sent again', async () => {
  const vault = await kept();
  const asked = server(503);

  expect(await sendDraft(vault, 'draft')).toMatchObject({ kind: 'waits' });
  const waiting = await openDraft<DraftContent>(vault, 'draft');
  expect(waiting?.content).toMatchObject({ photo, sentAs: arrived });
  expect(JSON.stringify(waiting?.content)).not.toContain('Plantedword');
  expect(await sendDraft(vault, 'draft')).toMatchObject({ kind: 'sent', reference: 'S-1' });
  expect(asked.filter((path) => path === '/api/submissions')).toHaveLength(1);
  expect(await one('drafts', 'draft')).toBeUndefined();
});

test('a photo that is refused does not hold up its form', async () => {
  const vault = await kept();
  server(400);

  expect(await sendDraft(vault, 'draft')).toMatchObject({ kind: 'sent', photoProblem: { status: 400 } });
});
