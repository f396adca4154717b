import { drop, every, hasExpired, keep, type KeptDraft, one, type Sealed } from '../../../lib/device-store';

const iterations = 600_000;
const checkWord = 'doorstep';

export const triesAllowed = 5;

/** An open vault. The key is in the page's memory only, and cannot be read out of it. */
export interface Vault {
  ownerId: string;
  key: CryptoKey;
}

/** What may be seen of a draft, and what is encrypted of it. */
export type DraftFacts = Omit<KeptDraft, 'sealed' | 'ownerId' | 'savedAt'>;

const bytes = (text: string) => new TextEncoder().encode(text);

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

async function keyFrom(pin: string, salt: BufferSource, rounds: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', bytes(pin), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function seal(key: CryptoKey, text: string, bound: string): Promise<Sealed> {
  const iv = random(12);
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytes(bound) }, key, bytes(text)) };
}

async function unseal(key: CryptoKey, { iv, data }: Sealed, bound: string): Promise<string> {
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytes(bound) }, key, data));
}

/** PINs that would be tried first: one digit over and over, or digits in a row. */
export function isWeak(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));
  return [0, 1, -1].some((step) => steps.every((other) => other === step));
}

export const hasVault = async (ownerId: string) => await one('vaults', ownerId) !== undefined;

export async function makeVault(ownerId: string, slug: string, pin: string): Promise<Vault> {
  const salt = random(16);
  const key = await keyFrom(pin, salt, iterations);
  await keep('vaults', { ownerId, slug, salt, iterations, check: await seal(key, checkWord, ownerId), wrongTries: 0 });
  return { ownerId, key };
}

/** Opens the vault; else tells how many tries are left. With the last one all that is in it is deleted. */
export async function openVault(ownerId: string, pin: string): Promise<Vault | { triesLeft: number }> {
  const kept = await one('vaults', ownerId);
  if (!kept || kept.wrongTries >= triesAllowed) {
    await wipeOwn(ownerId);
    return { triesLeft: 0 };
  }
  // Counted first: closing the app between the two would give a try for nothing.
  await keep('vaults', { ...kept, wrongTries: kept.wrongTries + 1 });
  const key = await keyFrom(pin, kept.salt, kept.iterations);
  try {
    await unseal(key, kept.check, ownerId);
  } catch {
    const triesLeft = triesAllowed - kept.wrongTries - 1;
    if (triesLeft === 0) await wipeOwn(ownerId);
    return { triesLeft };
  }
  await keep('vaults', { ...kept, wrongTries: 0 });
  return { ownerId, key };
}

// Bound into what is encrypted, so that a draft can neither be given to another nor made younger.
const boundTo = ({ ownerId, slug, id, createdAt }: Pick<KeptDraft, 'ownerId' | 'slug' | 'id' | 'createdAt'>) => [ownerId, slug, id, createdAt].join('|');

export async function saveDraft(vault: Vault, facts: DraftFacts, content: unknown, now = Date.now()): Promise<void> {
  const whole = { ...facts, ownerId: vault.ownerId };
  await keep('drafts', { ...whole, savedAt: now, sealed: await seal(vault.key, JSON.stringify(content), boundTo(whole)) });
}

/** What was typed; undefined where there is no such draft, it is another's, or its time is over. */
export async function openDraft<T>(vault: Vault, id: string, now = Date.now()): Promise<{ draft: KeptDraft; content: T } | undefined> {
  const draft = await one('drafts', id);
  if (!draft || draft.ownerId !== vault.ownerId) return undefined;
  if (hasExpired(draft, now)) {
    await drop('drafts', id);
    return undefined;
  }
  return { draft, content: JSON.parse(await unseal(vault.key, draft.sealed, boundTo(draft))) as T };
}

/** Deletes one account's vault and drafts, and nobody else's. */
export async function wipeOwn(ownerId: string): Promise<void> {
  for (const draft of await every('drafts')) if (draft.ownerId === ownerId) await drop('drafts', draft.id);
  await drop('vaults', ownerId);
}
