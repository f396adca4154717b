import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { AnswerReferral } from './answer-referral';
import { ReceivedPerson } from './received-person';

type Received = components['schemas']['GetReceivedReferralResponse'];

const referral: Received = {
  referralId: '01a20a38-0000-7000-8000-000000000001', version: 3, reference: 'PP-TEST-22', serviceName: 'Falls clinic', state: 'Viewed', isUrgent: false, deadline: null, contactBy: null,
  sentAt: '2026-11-23T09:30:00Z',
  glimpse: { area: 'SW2', ageFrom: 65, ageTo: 79, isCounted: false }, dueAt: null, question: '', waitBand: null, reviewOn: null, personSays: null, visitRisk: null,
  person: {
    firstName: 'Ada', lastName: 'Invented', dateOfBirth: null, address: '', postcode: '', phone: '020 7946 0018', email: '', safeContact: 'No voicemail', isAddressWithheld: false,
    language: '', needsInterpreter: false, nhsNumber: '',
  },
  needs: [{ code: 'falls', name: 'Falls' }], answers: [], rules: [], reason: '',
  sharing: { groups: ['Contact', 'Answers', 'Health'], leftOut: [], limits: '', expiresAt: '2027-11-23T00:00:00Z', isReadOnly: false, isBestInterests: false, override: null },
  consent: { wordingText: 'Words', how: 'Phone', givenBy: 'Person', givenByName: '', givenOn: '2026-11-23' },
  referredBy: 'Nia', referringOrganisation: 'Partner', controller: 'Lead', acceptedBy: null, firstContactOn: null, firstContactHow: null, attempts: [],
  outcome: null, outcomeOn: null, outcomeNote: '', history: [], together: [],
};

const sent: { url: string; body: unknown }[] = [];

function shown(changed: Partial<Received> = {}) {
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({ url: new URL(request.url).pathname, body: await request.json() });
    return new Response(null, { status: 204 });
  });
  render(<QueryClientProvider client={queryClient}><AnswerReferral referral={{ ...referral, ...changed }} /></QueryClientProvider>);
}

beforeEach(() => {
  // jsdom knows the element, not its methods.
  HTMLDialogElement.prototype.showModal = function open() { this.open = true; };
  HTMLDialogElement.prototype.close = function close() { this.open = false; };
});

afterEach(() => {
  sent.length = 0;
  vi.unstubAllGlobals();
});

test('accepting asks first, then sends the version that was read', async () => {
  shown();
  const user = userEvent.setup();

  await user.click(screen.getByRole('button', { name: 'Accept' }));
  expect(sent).toEqual([]);
  await user.click(screen.getAllByRole('button', { name: 'Accept' }).at(-1) as HTMLElement);

  await waitFor(() => expect(sent).toEqual([{ url: `/p/northmoor/api/inbox/${referral.referralId}/acceptance`, body: { version: 3 } }]));
});

test('a try that failed is recorded as a try, not as a contact', async () => {
  shown({ state: 'Accepted', acceptedBy: 'Sam' });
  const user = userEvent.setup();

  await user.click(screen.getByRole('radio', { name: 'I did not reach them' }));
  await user.click(screen.getByRole('radio', { name: 'Phone' }));
  await user.click(screen.getByRole('button', { name: 'Record it' }));

  await waitFor(() => expect(sent[0]?.url).toMatch(/attempts$/));
});

test('how to contact them safely stands above the number', () => {
  if (referral.person) render(<ReceivedPerson person={referral.person} controller={referral.controller} />);

  const words = document.body.textContent ?? '';
  expect(words.indexOf('No voicemail')).toBeLessThan(words.indexOf('020 7946 0018'));
});
