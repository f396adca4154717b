import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { queryClient } from '../../../lib/api';
import { i18n } from '../../../lib/i18n';
import type { components } from '../../../lib/schema';
import { SubmissionNeeds } from '../submission-needs';
import { ConfirmSubmission } from './confirm-submission';
import { FollowUp } from './follow-up';
import { SendReferrals } from './send-referrals';

vi.mock('../../../lib/partnership', () => ({ useSlug: () => 'northmoor', usePermission: () => true }));

type Schemas = components['schemas'];
type Hub = Schemas['GetHubSubmissionResponse'];

beforeAll(() => i18n.loadNamespaces(['hub', 'referrals', 'consents', 'contact', 'links', 'history']));

const line = (serviceId: string, changed: object = {}) => ({
  referralId: `to-${serviceId}`, serviceId, serviceName: serviceId, organisationName: 'Partner', needs: ['falls'], questionIds: [], rules: [], reason: '', state: 'Proposed',
  sentAt: null, viewedAt: null, acceptedAt: null, withdrawnAt: null, completedAt: null, outcome: null, personSays: null, settledAt: null, dueAt: null, declineCode: null, declineNote: '',
  outcomeNote: '', question: '', waitBand: null, reviewOn: null, firstContactOn: null, isWithoutConsent: false, isKeptFromPerson: false, reachedBy: 'Colleagues', canBeReopened: false, deadline: null, contactBy: null, ...changed,
});
const said = (serviceId: string, answer: string, changed: object = {}) => ({ consentId: `${serviceId}-${answer}`, serviceId, answer, isOverride: false, withdrawnAt: null, groups: ['Contact'], ...changed });

const data = {
  submission: {
    submissionId: 's', version: 1, reference: 'PP-1', state: 'Submitted', organisationName: 'Walkers', dueAt: '2026-11-20T09:00:00Z', answers: [], history: [],
    person: { firstName: 'Ada', lastName: 'Invented', phone: '020 7946 0018', safeContact: '', address: '', postcode: '' },
    needs: [{ code: 'falls', name: 'Falls', result: 'Referred', isUrgent: false, deadline: null, referralIds: ['to-Agreed', 'to-Refused', 'to-Untold'] }],
    followUp: { isAwaited: true, tries: 0, letterAt: null, endedAt: null, result: null },
    referrals: [line('Agreed'), line('Refused'), line('Untold', { isWithoutConsent: true, isKeptFromPerson: true })],
    consents: [said('Agreed', 'Yes'), said('Refused', 'No'), said('Untold', 'Yes'), said('Untold', 'No', { isOverride: true })],
  },
  together: [], confirmation: null, heldAt: null, asked: null, notice: { isMissing: false, mayMail: false, text: '' },
  lines: [
    { referralId: 'to-Agreed', hasConsent: true, hindrance: null, renewBy: null },
    { referralId: 'to-Refused', hasConsent: false, hindrance: 'NoConsent', renewBy: null },
    { referralId: 'to-Untold', hasConsent: true, hindrance: null, renewBy: null },
  ],
} as unknown as Hub;

const show = (what: React.ReactNode) => render(<QueryClientProvider client={queryClient}>{what}</QueryClientProvider>);

test('the script names what the person agreed to, and nothing that they refused or were not told', async () => {
  show(<ConfirmSubmission data={data} />);

  const words = (await screen.findByText(/You agreed that/)).textContent;
  expect(words).toContain('Agreed (Partner)');
  expect(words).not.toMatch(/Refused|Untold/);
});

test('before the call, and on hold, only what goes without consent can be sent', async () => {
  const { unmount } = show(<SendReferrals data={data} />);
  expect(await screen.findByRole('button', { name: 'Send 1 referral' })).toBeDefined();
  unmount();

  const free = { ...data, confirmation: { at: '2026-11-23T09:00:00Z', by: 'Hub', how: 'Phone' as const } };
  const { unmount: away } = show(<SendReferrals data={free} />);
  expect(await screen.findByRole('button', { name: 'Send 2 referrals' })).toBeDefined();
  away();

  show(<SendReferrals data={{ ...free, heldAt: '2026-11-23T10:00:00Z' }} />);
  expect(await screen.findByRole('button', { name: 'Send 1 referral' })).toBeDefined();
});

test('what the person was not told is marked, and left out of what they are asked', async () => {
  const { unmount } = show(<SubmissionNeeds submission={data.submission} />);
  expect(await screen.findByText('The person has not been told: say nothing of it to them')).toBeDefined();
  unmount();

  const done = { state: 'Completed', outcome: 'HelpedFully' };
  const submission = { ...data.submission, state: 'FollowUp', referrals: [line('Agreed', done), line('Untold', { ...done, isKeptFromPerson: true })] } as unknown as Hub['submission'];
  show(<FollowUp submission={submission} />);
  expect(await screen.findByRole('group', { name: /Agreed/ })).toBeDefined();
  expect(screen.queryByText(/Untold/)).toBeNull();
});
