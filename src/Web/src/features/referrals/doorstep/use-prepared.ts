import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { one } from '../../../lib/device-store';
import { ownerOf } from '../../../lib/doorstep-owner';
import type { Problem } from '../../../lib/problem';
import { type Kit, prepare } from './kit';

export interface Doorstep {
  /** Undefined until it is known whether there is one. */
  kit: Kit | null | undefined;
  /** Whose drafts may be opened here; null after a sign-out. */
  ownerId: string | null;
  /** The server answered, and knows who is here: what is finished can be sent. */
  canSend: boolean;
  /** When it was asked last. */
  askedAt: number;
  problem?: Problem;
}

/** Milliseconds until a server that did not answer is asked again. */
export const again = 30_000;

/** The kit in the device at once, and the server's as soon as it answers. Asked again when the signal or the page comes back. */
export function useDoorstep(slug: string): Doorstep {
  const kept = useQuery({ queryKey: ['doorstep', 'kept', slug], queryFn: async () => ((await one('kits', slug))?.kit as Kit | undefined) ?? null });
  const fresh = useQuery({ queryKey: ['doorstep', 'fresh', slug], queryFn: () => prepare(slug), refetchOnWindowFocus: 'always', refetchInterval: ({ state }) => (state.data?.problem ? again : false) });
  const queries = useQueryClient();
  // A page that was opened without signal does not count as cut off, so the query cache would not notice that it came back.
  useEffect(() => {
    const ask = () => void queries.invalidateQueries({ refetchType: 'active' });
    addEventListener('online', ask);
    return () => removeEventListener('online', ask);
  }, [queries]);
  const kit = fresh.data?.kit ?? kept.data;
  return {
    kit: kit ?? (fresh.isPending || kept.isPending ? undefined : null),
    ownerId: ownerOf(slug),
    canSend: fresh.data !== undefined && fresh.data.problem === undefined,
    askedAt: fresh.dataUpdatedAt,
    problem: fresh.data?.problem,
  };
}
