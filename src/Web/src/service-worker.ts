/// <reference lib="webworker" />
export {};

declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: the files of this version that work without signal needs, and a name made from them. */
declare const VERSION: string;
declare const FILES: string[];

const cacheName = `pages-${VERSION}`;
const shell = '/index.html';

// The pages delete by the same figure; what runs here can share no code with them.
const draftLife = 7 * 24 * 60 * 60 * 1000;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: file === shell ? 'reload' : 'default' })))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
    await self.clients.claim();
    await sweep();
  })());
});

// A new version waits until the person takes it: nobody loses a page under their hands.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});

const ofTheServer = /^\/(api|openapi|health|print|api-docs)(\/|$)|^\/p\/[^/]+\/(api|live)(\/|$)/;
const onTheDoorstep = /^\/(p\/[^/]+\/)?doorstep(\/|$)/;

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || ofTheServer.test(pathname)) return;
  if (request.mode === 'navigate') {
    event.waitUntil(sweep());
    event.respondWith(onTheDoorstep.test(pathname) ? kept(shell, request) : fetch(request).catch(() => kept(shell, request)));
  } else if (FILES.includes(pathname)) {
    event.respondWith(kept(pathname, request));
  }
});

/** Nothing is put into the cache but what the build named: no answer that is made for a person. */
async function kept(file: string, request: Request): Promise<Response> {
  const found = await caches.match(file, { cacheName });
  return found ?? fetch(request);
}

/** Deletes drafts whose time is over, even where the pages are not opened but others of the product are. */
async function sweep(): Promise<void> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'doorstep')) return;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('doorstep');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error());
  });
  db.onversionchange = () => db.close();
  if (!db.objectStoreNames.contains('drafts')) return db.close();
  await new Promise<void>((resolve) => {
    const transaction = db.transaction('drafts', 'readwrite');
    const cursor = transaction.objectStore('drafts').openCursor();
    cursor.onsuccess = () => {
      const at = cursor.result;
      if (!at) return;
      if (Date.now() >= at.value.createdAt + draftLife) at.delete();
      at.continue();
    };
    transaction.oncomplete = transaction.onabort = () => resolve();
  });
  db.close();
}
