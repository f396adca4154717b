export interface Toast {
  key: number;
  words: string;
}

let shown: Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

const change = (next: Toast[]) => {
  shown = next;
  for (const tell of listeners) tell();
};

export const dismiss = (key: number) => change(shown.filter((toast) => toast.key !== key));

/** Says that something was done, for eight seconds. Never an error, never the only record. */
export function toast(words: string): void {
  const key = ++last;
  change([...shown.slice(-2), { key, words }]);
  setTimeout(() => dismiss(key), 8000);
}

export const current = () => shown;

export function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}
