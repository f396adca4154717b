import { useSyncExternalStore } from 'react';

/** What Chromium offers where the app can be put on the home screen. */
interface InstallOffer extends Event {
  prompt: () => Promise<unknown>;
}

let offer: InstallOffer | undefined;
let newVersion: ServiceWorker | undefined;
let isReady = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

const tell = () => listeners.forEach((listener) => listener());

// The offer comes once, early: it waits for the page that shows it.
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offer = event as InstallOffer;
  tell();
});
addEventListener('appinstalled', () => {
  offer = undefined;
  tell();
});

function watch(registration: ServiceWorkerRegistration): void {
  const look = () => {
    newVersion = navigator.serviceWorker.controller ? registration.waiting ?? undefined : undefined;
    tell();
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
}

/** Keeps the pages for work without signal in this device. Repeated, it looks for a new version. */
export async function keepPages(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  try {
    watch(await navigator.serviceWorker.register('/service-worker.js'));
    await navigator.serviceWorker.ready;
    isReady = true;
    tell();
  } catch {
    // A browser that keeps no pages still fills checklists with signal.
  }
}

/** Whether this device opens the pages without signal. */
export const usePagesKept = () => useSyncExternalStore(subscribe, () => isReady);

export const useNewVersion = () => useSyncExternalStore(subscribe, () => newVersion !== undefined);

/** The new version takes over, and the page is loaded anew with it. */
export function takeNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  newVersion?.postMessage('take-over');
}

/** Asks the browser to put the app on the home screen; undefined where it does not offer that. */
export function useInstall(): (() => Promise<unknown>) | undefined {
  const offered = useSyncExternalStore(subscribe, () => offer);
  return offered && (() => offered.prompt());
}
