import { useCallback, useRef } from 'react';

/**
 * Lets one act through at a time. The lock holds until the act is over, and then until React has drawn what the act
 * began: `pending` is known only from there on.
 */
export function useOnce() {
  const busy = useRef(false);
  return useCallback(async (act: () => unknown) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await act();
    } finally {
      setTimeout(() => { busy.current = false; });
    }
  }, []);
}
