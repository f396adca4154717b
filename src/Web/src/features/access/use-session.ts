import { useEffect, useState } from 'react';
import { client } from '../../lib/client';
import type { components } from '../../lib/schema';

export type Session = components['schemas']['GetSessionResponse'];

/** Who is signed in, for the pages that have no query cache. Undefined until it is known. */
export function useSession(): Session | undefined {
  const [session, setSession] = useState<Session>();
  useEffect(() => {
    const asked = new AbortController();
    client.GET('/api/account/session', { signal: asked.signal }).then(({ data }) => setSession(data), () => undefined);
    return () => asked.abort();
  }, []);
  return session;
}
