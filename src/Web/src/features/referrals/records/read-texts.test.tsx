import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { ReadTexts } from './read-texts';

const asked: components['schemas']['GetAccessRequestResponse'] = {
  accessRequestId: '01a20a38-0000-7000-8000-000000000001', submissionId: '01a20a38-0000-7000-8000-000000000002', version: 3, reference: 'PP-TEST-22', personName: 'Ada Invented',
  state: 'Open', askedOn: '2026-11-23', identityProvedOn: '2026-11-23', identityHow: 'Passport seen', dueOn: '2026-12-23', isLate: false, mayExtend: true, extendedBecause: '',
  releasedAt: null, packEndsAt: null, canOpenPack: false, closedBecause: '',
  texts: [{ key: 'note:1', kind: 'note', reference: 'PP-TEST-22', text: 'Her neighbour Quentin found her.', mark: 'M1', decision: null }],
};

const sent: unknown[] = [];
let refused: object | null = null;

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function open() { this.open = true; };
  HTMLDialogElement.prototype.close = function close() { this.open = false; };
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(await request.json());
    return refused ? Response.json(refused, { status: 409, headers: { 'content-type': 'application/problem+json' } }) : new Response(null, { status: 204 });
  });
  render(<QueryClientProvider client={queryClient}><ReadTexts asked={asked} /></QueryClientProvider>);
});

afterEach(() => {
  sent.length = 0;
  refused = null;
  vi.unstubAllGlobals();
});

test('a text is struck out as a whole', async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Strike out' }));

  await waitFor(() => expect(sent).toEqual([{ version: 3, texts: [{ key: 'note:1', mark: 'M1', isStruckOut: true, passages: [] }] }]));
});

test('words that do not stand in the text are not sent, so that nobody believes them struck out', async () => {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Some words' }));
  const words = screen.getByLabelText(/Words to strike out/);

  await user.type(words, 'Quentyn');
  await user.click(screen.getAllByRole('button', { name: 'Strike out' }).at(-1) as HTMLElement);
  await waitFor(() => expect(screen.getAllByText(/does not stand in the text/).length).toBeGreaterThan(0));
  expect(sent).toEqual([]);

  await user.clear(words);
  await user.type(words, 'Quentin');
  await user.click(screen.getAllByRole('button', { name: 'Strike out' }).at(-1) as HTMLElement);
  await waitFor(() => expect(sent).toEqual([{ version: 3, texts: [{ key: 'note:1', mark: 'M1', isStruckOut: false, passages: ['Quentin'] }] }]));
});

test('a refusal is told where the button was pressed', async () => {
  refused = { type: '/problems/stale', title: 'Conflict', status: 409, detail: 'Somebody changed this in the meantime.' };

  await userEvent.click(screen.getByRole('button', { name: 'As it is' }));

  expect((await screen.findByRole('alert')).textContent).toContain('Somebody changed this in the meantime.');
});
