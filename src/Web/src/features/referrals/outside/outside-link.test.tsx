import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OutsideLink } from './outside-link';

const unknown = { type: '/problems/link-unknown', title: 'Not now', status: 409, detail: 'This link does not open a referral.' };
const secret = '00112233445566778899aabbccddeeff';
const referral = {
  referralId: '01a20a38-0000-7000-8000-000000000001', version: 3, reference: 'T-1', serviceName: 'Steady Steps', state: 'Viewed', isUrgent: false, deadline: null, contactBy: null, sentAt: '2026-11-23T09:30:00Z',
  glimpse: { area: 'SW2', ageFrom: 65, ageTo: 79, isCounted: false }, person: null, visitRisk: null, needs: [{ code: 'falls', name: 'Falls' }], answers: [], rules: [], reason: '',
  consent: { wordingText: 'May I?', how: 'FaceToFace', givenBy: 'Person', givenByName: '', givenOn: '2026-11-23' }, referredBy: 'Wes', referringOrganisation: 'Walkers', controller: 'Council',
  sharing: { groups: ['Contact'], leftOut: [], limits: '', expiresAt: '2027-11-23T00:00:00Z', isReadOnly: false, isBestInterests: false, override: null },
  acceptedBy: null, firstContactOn: null, firstContactHow: null, attempts: [], outcome: null, outcomeOn: null, outcomeNote: '', dueAt: null, question: '', waitBand: null, reviewOn: null, personSays: null, history: [], together: [],
};

const sent: { path: string; body: Record<string, unknown> }[] = [];

const answering = (answers: Record<string, object>) =>
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/account/referral-links/', '');
    sent.push({ path, body: await request.json() as Record<string, unknown> });
    const answer = answers[path] ?? unknown;
    return 'status' in answer
      ? Response.json(answer, { status: 409, headers: { 'content-type': 'application/problem+json' } })
      : Response.json(answer);
  });

beforeEach(() => history.replaceState(null, '', `/r#${secret}`));

afterEach(() => {
  sent.length = 0;
  vi.unstubAllGlobals();
});

test('link and code open the referral, and a yes names who takes it on', async () => {
  answering({
    opening: { phoneEnds: null, hubPhone: '020 7946 0910' },
    entry: { pass: 'a pass', referral },
    answer: { pass: '', referral: null },
  });
  const user = userEvent.setup();
  render(<OutsideLink />);

  await user.type(await screen.findByLabelText('Code'), '123456');
  await user.type(screen.getByLabelText('Your name'), 'Jo Sample');
  await user.click(screen.getByRole('button', { name: 'Open' }));
  await screen.findByText('SW2');
  await user.click(screen.getByLabelText('Yes, we take it on'));
  expect(screen.getByLabelText<HTMLInputElement>('Who takes it on?').value).toBe('Jo Sample');
  await user.click(screen.getByRole('button', { name: 'Send' }));

  await screen.findByRole('heading', { level: 1, name: 'Thank you, that is recorded' });
  expect(location.href).toMatch(/\/r$/);
  expect(sent.map(({ path }) => path)).toEqual(['opening', 'entry', 'answer']);
  expect(sent[2]?.body).toMatchObject({ pass: 'a pass', version: 3, kind: 'Accepted', takenBy: 'Jo Sample' });
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
});

test('a link that leads nowhere says so, and asks for no code', async () => {
  answering({});

  render(<OutsideLink />);

  await screen.findByText('This link does not open a referral.');
  expect(screen.queryByLabelText('Code')).toBeNull();
});
