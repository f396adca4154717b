import createFetchClient, { type Middleware } from 'openapi-fetch';
import { actingFor, slugOf } from './acting-for';
import { ofStatus, type Problem } from './problem';
import { fetchProved } from './proof';
import type { paths } from './schema';

const ofTheHost = /^\/api\/(account|operator|demo)(\/|$)/;

/** Where a path of the API lives: the host's own at the root, all else in the partnership of the address. */
export function addressOf(path: string, here: string): string {
  const slug = slugOf(here);
  return slug && !ofTheHost.test(path) ? `/p/${slug}${path}` : path;
}

const inThePartnership: Middleware = {
  async onRequest({ request }) {
    const url = new URL(request.url);
    const address = addressOf(url.pathname, location.pathname);
    if (address === url.pathname) return undefined;
    const { method, headers, credentials, signal } = request;
    // Read whole: handed on as it is, the body would be a stream, which Chromium sends over HTTP/2 only.
    const body = method === 'GET' || method === 'HEAD' ? undefined : await request.blob();
    const moved = new Request(new URL(address + url.search, url), { method, headers, credentials, signal, body });
    const organisation = actingFor(slugOf(location.pathname));
    if (organisation) moved.headers.set('Acting-For', organisation);
    return moved;
  },
};

const problemJson = 'application/problem+json';

const answer = (problem: Problem, status: number) =>
  Response.json(problem, { status, headers: { 'content-type': problemJson } });

// An empty or foreign error body would otherwise pass for success in openapi-react-query.
const alwaysAProblem: Middleware = {
  onResponse({ response }) {
    if (response.ok || response.headers.get('content-type')?.includes(problemJson)) return undefined;
    return answer(ofStatus(response.status), response.status);
  },
  // A request that was given up is no problem of anyone's. One that got no answer has status 0 in its problem.
  onError: ({ error }) => (error instanceof DOMException && error.name === 'AbortError' ? error : answer(ofStatus(0), 503)),
};

/** The typed client. Components use `api` of api.ts; this is for the few calls outside the query cache. */
export const client = createFetchClient<paths>({
  baseUrl: location.origin,
  credentials: 'same-origin',
  fetch: fetchProved,
});
client.use(alwaysAProblem, inThePartnership);
