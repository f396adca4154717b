import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** Whether the device believes that it has a network. Yes is no promise: only an answer tells. */
export const useSignal = () => useSyncExternalStore(subscribe, () => navigator.onLine);
