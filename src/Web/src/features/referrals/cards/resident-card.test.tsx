import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { components } from '../../../lib/schema';
import { ResidentCard } from './resident-card';

type Line = components['schemas']['CardLine'];

const line: Line = {
  referralId: '01a20a38-0000-7000-8000-000000000001', name: 'Steady Steps', organisationName: null, phone: '020 7946 0123', stage: 'Sent',
  sentOn: '2026-11-23', by: '2026-11-30', canSay: true, heard: null, heardSaidOn: null, canStop: true, stopNeedsCall: false, stopAskedOn: null, stoppedOn: null, canJudge: false, judged: null,
};
const page = { partnershipName: 'Testing Together', hubPhone: '020 7946 0910', howToComplain: '/p/testing/how-to-complain', lines: [line] };
const unknown = { type: '/problems/card-unknown', title: 'Not now', status: 409, detail: 'This does not open a page.' };

const sent: { path: string; body: Record<string, unknown> }[] = [];

const answering = (answers: Record<string, object>) =>
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/account/cards/', '');
    sent.push({ path, body: await request.json() as Record<string, unknown> });
    const answer = answers[path] ?? unknown;
    return 'status' in answer
      ? Response.json(answer, { status: 409, headers: { 'content-type': 'application/problem+json' } })
      : Response.json(answer);
  });

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function open() { this.open = true; };
  HTMLDialogElement.prototype.close = function close() { this.open = false; };
  history.replaceState(null, '', '/c');
});

afterEach(() => {
  sent.length = 0;
  vi.unstubAllGlobals();
});

test('the secret of the picture leaves the address before it is used, and stays nowhere', async () => {
  history.replaceState(null, '', '/c#00112233445566778899aabbccddeeff');
  answering({ opening: { pass: 'a pass', page } });

  render(<ResidentCard />);

  await screen.findByRole('heading', { level: 1, name: 'What happens next' });
  expect(location.href).toMatch(/\/c$/);
  expect(sent).toEqual([{ path: 'opening', body: { code: '', pin: '', secret: '00112233445566778899aabbccddeeff' } }]);
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  expect(screen.getByText('They should answer by 30 November 2026.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'How to complain' }).getAttribute('href')).toBe('/p/testing/how-to-complain');
});

test('a code that opens nothing says so, and asks again', async () => {
  answering({});
  const user = userEvent.setup();
  render(<ResidentCard />);

  await user.type(screen.getByLabelText('Code'), '7K3M2-QRTV4');
  await user.type(screen.getByLabelText('PIN'), '123456');
  await user.click(screen.getByRole('button', { name: 'Show my page' }));

  await screen.findByText('This does not open a page.');
  expect(screen.getByLabelText('Code')).toBeTruthy();
});

test('stopping shows first what it does, and an urgent one says that the hub rings', async () => {
  answering({ opening: { pass: 'a pass', page }, 'stop-preview': { needsCall: true, endings: [] }, stop: { ...page, lines: [{ ...line, stopAskedOn: '2026-11-24' }] } });
  const user = userEvent.setup();
  render(<ResidentCard />);
  await user.type(screen.getByLabelText('Code'), '7K3M2-QRTV4');
  await user.type(screen.getByLabelText('PIN'), '123456');
  await user.click(screen.getByRole('button', { name: 'Show my page' }));

  await user.click(await screen.findByRole('button', { name: /^Stop this one/ }));
  await screen.findByText(/Nothing is stopped before that/);
  expect(sent.map(({ path }) => path)).toEqual(['opening', 'stop-preview']);
  await user.click(screen.getByRole('button', { name: 'Yes, ring me' }));

  await screen.findByText(/It has not been stopped yet/);
  expect(screen.queryByRole('button', { name: /^Stop this one/ })).toBeNull();
});

test('a page that is over leads back to the door', async () => {
  answering({ opening: { pass: 'a pass', page } });
  const user = userEvent.setup();
  render(<ResidentCard />);
  await user.type(screen.getByLabelText('Code'), '7K3M2-QRTV4');
  await user.type(screen.getByLabelText('PIN'), '123456');
  await user.click(screen.getByRole('button', { name: 'Show my page' }));

  await user.click(await screen.findByRole('button', { name: 'Look again' }));

  await waitFor(() => expect(screen.getByText('Your page has closed')).toBeTruthy());
  expect(screen.queryByText('Steady Steps')).toBeNull();
});
