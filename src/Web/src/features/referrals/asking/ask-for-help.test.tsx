import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { i18n } from '../../../lib/i18n';
import { AskForHelp } from './ask-for-help';

beforeAll(() => i18n.loadNamespaces(['asking', 'contact', 'stop', 'referrals']));

const page = {
  partnershipName: 'Invented Together', intro: 'We help.', hubPhone: '020 7946 0100', ticket: 'ticket',
  isTextOffered: true, hasComplaintPage: true, numbers: { daytime: '020 7946 0001', outOfHours: null, children: null }, needs: [{ code: 'falls', name: 'Falls' }],
};
let sent: { url: string; body: Record<string, unknown> }[] = [];
let shown: Response | undefined;

beforeEach(() => {
  sent = [];
  shown = undefined;
  history.replaceState(null, '', '/p/invented/ask-for-help');
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') return shown ?? Response.json(page);
    sent.push({ url: request.url, body: await request.clone().json() as Record<string, unknown> });
    return request.url.endsWith('asking-proofs') ? Response.json({ reference: 'PP-7K3M-2Q' }) : Response.json({ pass: 'pass', reference: null });
  });
});

test('emergencies come first, and the reference once the code was typed; nothing is stored', async () => {
  const user = userEvent.setup();
  render(<AskForHelp />);
  await user.type(await screen.findByLabelText('First name'), 'Ada');
  const words = document.body.textContent ?? '';
  expect(words.indexOf('ring 999')).toBeLessThan(words.indexOf('Who needs help?'));

  await user.click(screen.getByRole('checkbox', { name: 'Falls' }));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await user.type(await screen.findByLabelText('Code'), '123456');
  await user.click(screen.getByRole('button', { name: 'Go on' }));

  expect(await screen.findByText('PP-7K3M-2Q')).toBeDefined();
  expect(sent[0]?.url).toMatch(/\/api\/account\/asking\/invented$/);
  expect(sent[0]?.body).toMatchObject({ ticket: 'ticket', website: '', relation: 'Self', needs: ['falls'] });
  expect(sent[1]?.body).toEqual({ pass: 'pass', code: '123456' });
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
});

test('whoever asks for somebody else is asked who they are', async () => {
  const user = userEvent.setup();
  render(<AskForHelp />);

  await user.click(await screen.findByRole('radio', { name: 'I am a neighbour' }));

  expect(await screen.findByLabelText('Your name')).toBeDefined();
  expect(screen.getByRole('heading', { name: 'About the person' })).toBeDefined();
});

test('a code goes by text to whoever chooses that, and only where texts are offered', async () => {
  const user = userEvent.setup();
  render(<AskForHelp />);
  await user.type(await screen.findByLabelText(/^Phone number/), '07700 900123');
  await user.click(screen.getByRole('radio', { name: 'By text, to the mobile phone' }));
  await user.click(screen.getByRole('button', { name: 'Send' }));

  expect(await screen.findByText(/07700 900123 takes texts/)).toBeDefined();
  expect(sent[0]?.body).toMatchObject({ proof: 'Text' });
});

test('where no texts can be sent, nothing is said of them', async () => {
  shown = Response.json({ ...page, isTextOffered: false });
  render(<AskForHelp />);

  expect(await screen.findByLabelText('First name')).toBeDefined();
  expect(screen.queryByRole('radio', { name: 'By text, to the mobile phone' })).toBeNull();
});

test('a page that is shut says where else to ring', async () => {
  shown = Response.json({ type: '/problems/not-found', title: 'Not found', status: 404 }, { status: 404, headers: { 'content-type': 'application/problem+json' } });
  render(<AskForHelp />);

  await waitFor(() => expect(screen.getByText(/ring 999/)).toBeDefined());
});

test('a page that could not be fetched can be tried again, and is not said to be gone', async () => {
  const user = userEvent.setup();
  shown = Response.json({ type: 'about:blank', title: 'Error', status: 500 }, { status: 500, headers: { 'content-type': 'application/problem+json' } });
  render(<AskForHelp />);

  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(screen.queryByText('No requests are taken here at the moment')).toBeNull();
  shown = undefined;
  await user.click(again);

  expect(await screen.findByLabelText('First name')).toBeDefined();
});
