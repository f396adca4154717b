const day = 24 * 60 * 60 * 1000;

/** The service worker deletes by the same figures; it can share no code with the pages. */
export const draftDays = 7;
const kitDays = 30;
const database = 'doorstep';

export type Store = 'kits' | 'vaults' | 'drafts';

/** What is fetched for work without signal. Nobody's personal data is in it. */
export interface KeptKit {
  slug: string;
  fetchedAt: number;
  kit: unknown;
}

/** Tells whether a PIN is right. Neither the PIN nor a key is in it. */
export interface KeptVault {
  ownerId: string;
  slug: string;
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
  check: Sealed;
  wrongTries: number;
}

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** A form in the device. What anybody may see of it stands beside what is encrypted. */
export interface KeptDraft {
  id: string;
  ownerId: string;
  slug: string;
  createdAt: number;
  savedAt: number;
  state: 'filling' | 'waiting' | 'refused';
  step: number;
  steps: number;
  sealed: Sealed;
}

interface Rows {
  kits: KeptKit;
  vaults: KeptVault;
  drafts: KeptDraft;
}

const keyOf = { kits: 'slug', vaults: 'ownerId', drafts: 'id' } as const;

const answerTo = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error ?? new Error('The device keeps nothing.'));
});

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= (async () => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(keyOf)) request.result.createObjectStore(store, { keyPath });
    };
    const db = await answerTo(request);
    db.onversionchange = () => { db.close(); opened = undefined; };
    return db;
  })();
  opened.catch(() => { opened = undefined; });
  return opened;
}

async function inStore<T>(store: Store, mode: IDBTransactionMode, act: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction(store, mode);
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The device did not save it.'));
  });
  const [answer] = await Promise.all([answerTo(act(transaction.objectStore(store))), done]);
  return answer;
}

export const one = <S extends Store>(store: S, key: string) => inStore<Rows[S] | undefined>(store, 'readonly', (rows) => rows.get(key));

export const every = <S extends Store>(store: S) => inStore<Rows[S][]>(store, 'readonly', (rows) => rows.getAll());

export const keep = async <S extends Store>(store: S, row: Rows[S]) => { await inStore(store, 'readwrite', (rows) => rows.put(row)); };

export const drop = (store: Store, key: string) => inStore(store, 'readwrite', (rows) => rows.delete(key));

export const hasExpired = (draft: Pick<KeptDraft, 'createdAt'>, now = Date.now()) => now >= draft.createdAt + draftDays * day;

export const expiresAt = (draft: Pick<KeptDraft, 'createdAt'>) => new Date(draft.createdAt + draftDays * day).toISOString();

/** Deletes what has been in the device too long. */
export async function sweep(now = Date.now()): Promise<void> {
  for (const draft of await every('drafts')) if (hasExpired(draft, now)) await drop('drafts', draft.id);
  for (const kit of await every('kits')) if (now >= kit.fetchedAt + kitDays * day) await drop('kits', kit.slug);
}

/** Deletes everything, of everybody. */
export async function wipe(): Promise<void> {
  for (const store of Object.keys(keyOf) as Store[]) await inStore(store, 'readwrite', (rows) => rows.clear());
}
