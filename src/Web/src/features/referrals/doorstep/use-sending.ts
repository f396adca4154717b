import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef } from 'react';
import { sendDraft, type Sent } from './send-draft';
import { again } from './use-prepared';
import type { Vault } from './vault';

export type Sending = 'sending' | Sent;

export type SendStates = Record<string, Sending>;

/** Sends what is finished, one after another, as soon as the server can be asked and the PIN was given. */
export function useSending(vault: Vault | undefined, ids: string[], askedAt: number, canSend: boolean, setStates: Dispatch<SetStateAction<SendStates>>) {
  const isBusy = useRef(false);
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queries = useQueryClient();
  const line = ids.join(' ');

  const sendAll = useCallback(async () => {
    if (!vault || !line || isBusy.current) return;
    isBusy.current = true;
    try {
      for (const id of line.split(' ')) {
        setStates((before) => ({ ...before, [id]: 'sending' }));
        const sent = await sendDraft(vault, id);
        setStates((before) => ({ ...before, [id]: sent }));
        if (sent.kind === 'waits') {
          // The signal may be there all along, and the server gone: then nothing else would ask again.
          clearTimeout(later.current);
          later.current = setTimeout(() => void queries.invalidateQueries({ queryKey: ['doorstep', 'fresh'] }), again);
          break;
        }
      }
    } finally {
      isBusy.current = false;
      await queries.invalidateQueries({ queryKey: ['doorstep', 'drafts'] });
    }
  }, [vault, line, queries, setStates]);

  useEffect(() => () => clearTimeout(later.current), []);
  useEffect(() => { if (canSend) void sendAll(); }, [canSend, askedAt, sendAll]);

  return sendAll;
}
