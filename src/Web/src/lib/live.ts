import type { HubConnection } from '@microsoft/signalr';
import type { Query } from '@tanstack/react-query';
import { actingFor } from './acting-for';
import { queryClient } from './api';
import { client } from './client';
import { asProblem } from './problem';
import { toSignIn } from './session-end';
import { hasUnsaved } from './unsaved';

declare module '@tanstack/react-query' {
  interface Register {
    /** `meta: { also: ['/api/milestones'] }`: further paths whose changes the query's answer follows from. */
    queryMeta: { also?: string[] };
  }
}

/** Whether a query reads something below the path: its key is [method, path, …]. */
export const reads = (path: string) => (query: Pick<Query, 'queryKey' | 'meta'>) => {
  const below = path.endsWith('/') ? path : `${path}/`;
  return [query.queryKey[1], ...(query.meta?.also ?? [])]
    .some((read) => typeof read === 'string' && (read === path || read.startsWith(below)));
};

const seconds = (attempt: number) => Math.min(30, 2 ** attempt) * (0.75 + Math.random() / 2);

const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, seconds(attempt) * 1000));

/** Waits until the page has what it shows, three seconds at most: on a poor connection that comes first. */
async function pageStands(): Promise<void> {
  for (let still = 0, waited = 0; still < 3 && waited < 30; waited++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    still = queryClient.isFetching() > 0 ? 0 : still + 1;
  }
}

/** Where to go when the person may be here no longer. Without an answer nobody knows, so they stay. */
async function wayOut(): Promise<(() => void) | undefined> {
  const { error } = await client.GET('/api/me');
  const status = error && asProblem(error).status;
  // What was typed stays on the page until they have signed in beside it.
  if (status === 401) return hasUnsaved() ? undefined : () => toSignIn();
  // Loaded anew, the page shows nothing of what it showed, and says why.
  return status === 403 || status === 404 ? () => location.reload() : undefined;
}

/** Follows a partnership's changes until the answer is called. What changed is fetched again; nothing polls. */
export function follow(slug: string): () => void {
  let connection: HubConnection | undefined;
  let left = false;

  // Whatever was fetched before the connection stood may have changed unseen.
  const catchUp = () => void queryClient.invalidateQueries();

  const connect = async () => {
    for (let attempt = 0; !left; attempt++) {
      try {
        await connection?.start();
        catchUp();
        break;
      } catch {
        const leave = await wayOut();
        if (leave && !left) return leave();
        await pause(attempt);
      }
    }
    if (left) await connection?.stop();
  };

  const begin = async () => {
    await pageStands();
    if (left) return;
    const { HubConnectionBuilder, LogLevel } = await import('@microsoft/signalr');
    const organisation = actingFor(slug);
    connection = new HubConnectionBuilder()
      .withUrl(`/p/${slug}/live${organisation ? `?actingFor=${organisation}` : ''}`)
      .configureLogging(LogLevel.None)
      .build();
    connection.on('changed', (path: string) => void queryClient.invalidateQueries({ predicate: reads(path) }));
    // The network failed, the host stopped, or it cut the connection because a session or membership has ended.
    connection.onclose(() => void pause(0).then(connect));
    await connect();
  };

  void begin();
  return () => {
    left = true;
    void connection?.stop();
  };
}
