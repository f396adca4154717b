import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { components } from '../../../lib/schema';
import { ReceivedSummary } from '../inbox/received-summary';
import { ReceivedSharing } from './received-sharing';

type Received = components['schemas']['GetReceivedReferralResponse'];

const referral: Received = {
  referralId: '01a20a38-0000-7000-8000-000000000001', version: 3, reference: 'PP-TEST-22', serviceName: 'Falls clinic', state: 'Accepted', isUrgent: false, deadline: null, contactBy: null,
  sentAt: '2026-11-23T09:30:00Z', glimpse: { area: '', ageFrom: null, ageTo: null, isCounted: false }, dueAt: null, question: '', waitBand: null, reviewOn: null, personSays: null, visitRisk: null,
  person: {
    firstName: 'Ada', lastName: 'Invented', dateOfBirth: null, address: '', postcode: '', phone: '020 7946 0018', email: '', safeContact: '', language: '',
    needsInterpreter: false, nhsNumber: '', isAddressWithheld: false,
  },
  needs: [{ code: 'unsaid', name: 'Help that your service gives' }], answers: [], rules: [], reason: '',
  sharing: {
    groups: ['Contact'], leftOut: ['Health'], limits: 'Not on Fridays', expiresAt: '2027-11-23T00:00:00Z', isReadOnly: true, isBestInterests: false,
    override: { overrideId: '01a20a38-0000-7000-8000-000000000002', reason: 'SeriousHarm', facts: 'Found on the floor.', personWasTold: false, toldWhy: 'The son would hear.', isApproved: false },
  },
  consent: { wordingText: '', how: 'NotAsked', givenBy: 'Nobody', givenByName: '', givenOn: '2026-11-23' },
  referredBy: 'Nia', referringOrganisation: 'Partner', controller: 'Lead', acceptedBy: 'Sam', firstContactOn: null, firstContactHow: null, attempts: [],
  outcome: null, outcomeOn: null, outcomeNote: '', history: [], together: [],
};

test('what is copied says that it is shared without consent, and what the person does not want', () => {
  render(<ReceivedSummary referral={referral} />);

  const copied = screen.getByText(/Reference: PP-TEST-22/).textContent ?? '';
  expect(copied).toContain('Shared without consent: Serious harm');
  expect(copied).toContain('What they do not want: Not on Fridays');
});

test('without the contact group nothing can be copied', () => {
  const { container } = render(<ReceivedSummary referral={{ ...referral, person: null }} />);

  expect(container).toBeEmptyDOMElement();
});

test('the service reads first that the person must not notice, that it can only read, and what was left out', () => {
  render(<ReceivedSharing referral={referral} />);

  expect(screen.getByText(/Say and send nothing/)).toBeVisible();
  expect(screen.getByText('You can only read this')).toBeVisible();
  expect(screen.getByText('Health')).toBeVisible();
});
