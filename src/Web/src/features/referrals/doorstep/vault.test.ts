import { webcrypto } from 'node:crypto';
import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drop, every, keep, one, sweep, wipe } from '../../../lib/device-store';
import { type DraftFacts, hasVault, isWeak, makeVault, openDraft, openVault, saveDraft, triesAllowed, type Vault, wipeOwn } from './vault';

// jsdom has no cryptography of its own.
beforeAll(() => { Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true }); });
beforeEach(wipe);

const pin = '280593';
const day = 24 * 60 * 60 * 1000;
const typed = { person: { lastName: 'Plantedword', phone: '02079460321' } };

const facts = (id: string, createdAt = Date.now()): DraftFacts => ({ id, slug: 'northmoor', createdAt, state: 'filling', step: 2, steps: 8 });

async function withDraft(ownerId = 'mine', createdAt = Date.now()): Promise<Vault> {
  const vault = await makeVault(ownerId, 'northmoor', pin);
  await saveDraft(vault, facts(`of-${ownerId}`, createdAt), typed);
  return vault;
}

const opened = async (ownerId: string, with_: string) => {
  const answer = await openVault(ownerId, with_);
  if (!('key' in answer)) throw new Error(`not opened: ${answer.triesLeft}`);
  return answer;
};

/** Every byte of every row, as text. */
async function dump(): Promise<string> {
  const rows = [...await every('kits'), ...await every('vaults'), ...await every('drafts')];
  return JSON.stringify(rows, (_, value: unknown) => {
    if (value instanceof ArrayBuffer) return Buffer.from(value).toString('latin1');
    return ArrayBuffer.isView(value) ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1') : value;
  });
}

describe('the vault of a device', () => {
  test('opens with its PIN after the page was closed, and gives back what was typed', async () => {
    await withDraft();

    const found = await openDraft(await opened('mine', pin), 'of-mine');

    expect(found?.content).toEqual(typed);
  });

  test('holds no word that was typed, nor the PIN, nor a key', async () => {
    await withDraft();

    const kept = await dump();

    for (const word of ['Planted', '9460321', pin, 'lastName']) expect(kept).not.toContain(word);
    expect(kept).toContain('filling');
    expect(Object.keys((await one('vaults', 'mine'))!).sort()).toEqual(['check', 'iterations', 'ownerId', 'salt', 'slug', 'wrongTries']);
  });

  test('would be caught holding one', async () => {
    await keep('kits', { slug: 'northmoor', fetchedAt: 0, kit: { bytes: new TextEncoder().encode('Plantedword') } });

    expect(await dump()).toContain('Planted');
  });

  test('makes a PIN dear to guess, and each device its own salt', async () => {
    await makeVault('mine', 'northmoor', pin);
    const first = (await one('vaults', 'mine'))!;
    await makeVault('mine', 'northmoor', pin);
    const second = (await one('vaults', 'mine'))!;

    expect(first.iterations).toBeGreaterThanOrEqual(600_000);
    expect(Buffer.from(first.salt).equals(Buffer.from(second.salt))).toBe(false);
  });

  test('counts wrong PINs, begins anew after the right one, and deletes all with the fifth', async () => {
    await withDraft();
    expect(await openVault('mine', '111222')).toEqual({ triesLeft: triesAllowed - 1 });
    await opened('mine', pin);

    for (let left = triesAllowed - 1; left >= 0; left--) expect(await openVault('mine', '111222')).toEqual({ triesLeft: left });

    expect(await every('drafts')).toEqual([]);
    expect(await hasVault('mine')).toBe(false);
    expect(await openVault('mine', pin)).toEqual({ triesLeft: 0 });
  });

  test('counts a try before it is known to be wrong', async () => {
    await withDraft();
    const trying = openVault('mine', '111222');
    await new Promise((resolve) => setTimeout(resolve, 20));

    expect((await one('vaults', 'mine'))?.wrongTries).toBe(1);
    await trying;
  });

  test('is not opened by another account, not even with the same PIN', async () => {
    await withDraft('mine');
    const theirs = await makeVault('theirs', 'northmoor', pin);

    expect(await openDraft(theirs, 'of-mine')).toBeUndefined();
    const row = (await one('drafts', 'of-mine'))!;
    await keep('drafts', { ...row, ownerId: 'theirs' });
    await expect(openDraft(theirs, 'of-mine')).rejects.toThrow();
    await keep('drafts', row);
    await wipeOwn('theirs');
    expect(await every('drafts')).toHaveLength(1);
  });

  test('does not open a draft that was made younger', async () => {
    const vault = await withDraft('mine', Date.now() - 6 * day);
    await keep('drafts', { ...(await one('drafts', 'of-mine'))!, createdAt: Date.now() });

    await expect(openDraft(vault, 'of-mine')).rejects.toThrow();
  });

  test('deletes a draft after seven days: when it is asked for, and when the app starts', async () => {
    const begun = Date.now();
    const vault = await withDraft('mine', begun);
    expect(await openDraft(vault, 'of-mine', begun + 7 * day - 1)).toBeDefined();
    expect(await openDraft(vault, 'of-mine', begun + 7 * day)).toBeUndefined();
    expect(await every('drafts')).toEqual([]);

    await saveDraft(vault, facts('second', begun), typed);
    await sweep(begun + 7 * day - 1);
    expect(await every('drafts')).toHaveLength(1);
    await sweep(begun + 7 * day);
    expect(await every('drafts')).toEqual([]);
  });

  test('is empty after a wipe', async () => {
    await withDraft();
    await keep('kits', { slug: 'northmoor', fetchedAt: 0, kit: {} });

    await wipe();

    expect(await dump()).toBe('[]');
  });

  test('a deleted draft is gone', async () => {
    const vault = await withDraft();
    await drop('drafts', 'of-mine');

    expect(await openDraft(vault, 'of-mine')).toBeUndefined();
  });

  test.each([['111111', true], ['123456', true], ['987654', true], ['280593', false], ['112233', false]])('%s is weak: %s', (digits, weak) => {
    expect(isWeak(digits)).toBe(weak);
  });
});
