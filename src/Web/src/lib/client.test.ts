import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addressOf, client } from './client';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => vi.unstubAllGlobals());

const answering = (response: () => Response | Promise<Response>) => {
  const asked = vi.fn<(request: Request) => Promise<Response>>(async () => response());
  vi.stubGlobal('fetch', asked);
  return asked;
};

test('the host’s own paths stay at the root, all others are the partnership’s', () => {
  expect(addressOf('/api/account/session', '/p/northmoor/board')).toBe('/api/account/session');
  expect(addressOf('/api/accounts', '/p/northmoor/board')).toBe('/p/northmoor/api/accounts');
  expect(addressOf('/api/me', '/p/northmoor')).toBe('/p/northmoor/api/me');
  expect(addressOf('/api/me', '/partnerships')).toBe('/api/me');
});

test('a chosen organisation is named in each request of its partnership only', async () => {
  const asked = answering(() => Response.json({}));
  localStorage.setItem('acting-for:northmoor', 'an-organisation');

  await client.GET('/api/me');
  await client.GET('/api/account/session');

  const [mine, account] = asked.mock.calls.map(([request]) => request);
  expect(mine?.url).toMatch(/\/p\/northmoor\/api\/me$/);
  expect(mine?.headers.get('Acting-For')).toBe('an-organisation');
  expect(account?.headers.get('Acting-For')).toBeNull();
});

test('a body goes along, with its kind', async () => {
  const asked = answering(() => Response.json({}));

  await client.POST('/api/members/invitations', { body: { email: 'ines@example.org', roles: ['Worker'] } });

  const [request] = asked.mock.lastCall!;
  expect(request.headers.get('content-type')).toBe('application/json');
  expect(await request.json()).toEqual({ email: 'ines@example.org', roles: ['Worker'] });
});

test('a tab keeps the organisation it began with', async () => {
  const asked = answering(() => Response.json({}));
  localStorage.setItem('acting-for:northmoor', 'first');
  await client.GET('/api/me');
  localStorage.setItem('acting-for:northmoor', 'second');

  await client.GET('/api/me');

  expect(asked.mock.lastCall?.[0].headers.get('Acting-For')).toBe('first');
});

test('an error without a body is a problem all the same', async () => {
  answering(() => new Response(null, { status: 502 }));

  const { error } = await client.GET('/api/me');

  expect(error).toMatchObject({ status: 502, title: 'Something went wrong' });
});

test('a lost connection is a problem with status 0', async () => {
  answering(() => Promise.reject(new TypeError('Failed to fetch')));

  const { error } = await client.GET('/api/me');

  expect(error).toMatchObject({ status: 0, title: 'You seem to be offline' });
});
