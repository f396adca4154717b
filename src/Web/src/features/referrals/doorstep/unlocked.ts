import { useSyncExternalStore } from 'react';
import type { Vault } from './vault';

const idleMinutes = 10;

let vault: Vault | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let usedAt = 0;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

function set(next: Vault | undefined): void {
  vault = next;
  listeners.forEach((listener) => listener());
}

const isIdle = () => Date.now() - usedAt >= idleMinutes * 60_000;

function watch(): void {
  clearTimeout(timer);
  if (isIdle()) return lock();
  timer = setTimeout(watch, 15_000);
}

const touched = () => { usedAt = Date.now(); };

// A phone that slept wakes with its timers late: what it shows first must not be an open form.
const wake = () => { if (vault && document.visibilityState === 'visible' && isIdle()) lock(); };

export function unlock(opened: Vault): void {
  touched();
  for (const touch of ['pointerdown', 'keydown', 'input']) addEventListener(touch, touched, { passive: true });
  document.addEventListener('visibilitychange', wake);
  set(opened);
  watch();
}

export function lock(): void {
  clearTimeout(timer);
  set(undefined);
}

/** The vault of this account while it is open. It is in this page only: a page that is closed is locked. */
export function useVault(ownerId: string | null): Vault | undefined {
  const opened = useSyncExternalStore(subscribe, () => vault);
  return opened?.ownerId === ownerId ? opened : undefined;
}
