import { useSyncExternalStore } from 'react';

interface Asked {
  promise: Promise<boolean>;
  answer: (proved: boolean) => void;
}

let asked: Asked | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

const tell = () => listeners.forEach((listener) => listener());

/** Asks once, however many requests wait for it. Where nothing can ask (the pages before sign-in) the answer is no. */
function ask(): Promise<boolean> {
  if (asked) return asked.promise;
  if (listeners.size === 0) return Promise.resolve(false);
  let answer: Asked['answer'] = () => undefined;
  const promise = new Promise<boolean>((resolve) => { answer = resolve; });
  asked = { promise, answer };
  tell();
  return promise;
}

/** Lets the requests that wait go on, or tells them that the person did not want to. */
export function answerProof(proved: boolean): void {
  asked?.answer(proved);
  asked = undefined;
  tell();
}

/** Whether the person is to show once more that it is they. */
export const useProofAsked = (): boolean => useSyncExternalStore(subscribe, () => asked !== undefined);

async function codeOf(response: Response): Promise<string> {
  if (response.status !== 403) return '';
  const problem = await response.clone().json().catch(() => null) as { type?: string } | null;
  return problem?.type?.replace('/problems/', '') ?? '';
}

/** Where the second step is set up or used, and the way back from there. */
const secondStep = () => `/account/second-step?next=${encodeURIComponent(location.pathname + location.search)}`;

/** Sends a request. When the server asks for a proof first, the person is asked, and it is sent again. */
export async function fetchProved(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  const code = await codeOf(response);
  if (code === 'second-step-missing' || code === 'second-step-unproved') {
    location.assign(secondStep());
    return new Promise(() => undefined);
  }
  return code === 'proof-too-old' && await ask() ? fetch(again) : response;
}
