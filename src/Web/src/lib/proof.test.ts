import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { answerProof, fetchProved, useProofAsked } from './proof';

afterEach(() => vi.unstubAllGlobals());

const refusal = (code: string) => Response.json({ type: `/problems/${code}`, title: 'Refused', status: 403 }, { status: 403 });

const answering = (...responses: Response[]) => {
  const sent = vi.fn<(request: Request) => Promise<Response>>(async () => responses.shift()!);
  vi.stubGlobal('fetch', sent);
  return sent;
};

const aRequest = () => new Request('http://localhost/api/members', { method: 'PUT', body: '{"roles":["Worker"]}' });

test('a request that needs a proof is sent again, body and all, once it is given', async () => {
  const sent = answering(refusal('proof-too-old'), Response.json({}));
  const { result } = renderHook(useProofAsked);

  const answer = fetchProved(aRequest());
  await vi.waitFor(() => expect(result.current).toBe(true));
  act(() => answerProof(true));

  expect((await answer).status).toBe(200);
  expect(await sent.mock.lastCall![0].text()).toBe('{"roles":["Worker"]}');
  expect(result.current).toBe(false);
});

test('whoever closes the question keeps the refusal', async () => {
  const sent = answering(refusal('proof-too-old'));
  const { result } = renderHook(useProofAsked);

  const answer = fetchProved(aRequest());
  await vi.waitFor(() => expect(result.current).toBe(true));
  act(() => answerProof(false));

  expect((await answer).status).toBe(403);
  expect(sent).toHaveBeenCalledTimes(1);
});

test('other refusals ask for nothing', async () => {
  answering(refusal('not-allowed'));
  const { result } = renderHook(useProofAsked);

  expect((await fetchProved(aRequest())).status).toBe(403);
  expect(result.current).toBe(false);
});
