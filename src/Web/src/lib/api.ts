import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import createQueryClient from 'openapi-react-query';
import { client } from './client';
import { asProblem, hasCode } from './problem';
import { sessionBegan, sessionEnded } from './session-end';

/** `api.useQuery('get', '/api/milestones')`, `api.useMutation('post', '/api/milestones')`. Errors are `Problem`s. */
export const api = createQueryClient(client);

const isSignedOut = (error: unknown) => asProblem(error).status === 401;

const lostConnection = (error: unknown) => asProblem(error).status === 0;

// What changes is told by live.ts. `always`: without a network a request fails at once, and says so.
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onSuccess: (_, { queryKey }) => { if (queryKey[1] !== '/api/account/session') sessionBegan(); },
    // For whom the page acts has ended while it was open. Loaded anew, it offers the choice; there `me` fails first.
    onError: (error, { queryKey }) => {
      if (isSignedOut(error)) sessionEnded();
      if (queryKey[1] !== '/api/me' && hasCode(error, 'acting-for-ended')) location.reload();
    },
  }),
  mutationCache: new MutationCache({ onError: (error) => { if (isSignedOut(error)) sessionEnded(); } }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (count, error) => count < 2 && lostConnection(error),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
