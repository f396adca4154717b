import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { components } from '../../../lib/schema';
import { PackChecklist } from './pack-checklist';

type Checklist = components['schemas']['SubjectPackChecklist'];

const permission = (service: string, answer: Checklist['permissions'][number]['answer'], limits = '') => ({
  service, answer, limits, wordsReadOut: 'May we?', how: 'Phone', givenBy: 'Person', givenByName: '', on: '2026-11-23', withdrawnAt: null, witness: '',
}) satisfies Checklist['permissions'][number];

const checklist: Checklist = {
  reference: 'PP-TEST-22', filledOn: '2026-11-23', filledBy: 'Charity', controller: 'Charity',
  person: {
    firstName: 'Ada', lastName: 'Invented', dateOfBirth: '1948-03-02', address: '', postcode: '', phone: '', email: '', safeContact: '', language: '', needsInterpreter: false, nhsNumber: '',
    safeWays: null, isAddressWithheld: false,
  },
  note: '', visitRisk: '', answers: [], needs: [], referrals: [], remarks: [], history: [], deletions: [],
  permissions: [permission('Falls Clinic', 'YesWithLimits', 'Nothing of my heart'), permission('Fire Safety', 'Unable'), permission('Food Bank', 'No')],
  plans: [{
    reference: 'PP-PLAN-1', openedOn: '2026-11-23', openedBy: 'Hub', lead: 'Hub', closedOn: null, endedBecause: null,
    agencies: [{ organisation: 'Falls Trust', state: 'Joined', on: '2026-11-24' }], permissions: [], cohorts: [],
    ratings: [{ on: '2026-11-24', scale: 'Money', value: 3 }],
  }],
};

test('a yes with limits and what nobody could decide are no no', () => {
  render(<PackChecklist checklist={checklist} />);

  expect(screen.getByText('Yes, with limits: Nothing of my heart')).toBeTruthy();
  expect(screen.getByText('You could not decide this then')).toBeTruthy();
  expect(screen.getAllByText('No').length).toBe(1);
});

test('the plan says who took part and where the person put themselves', () => {
  render(<PackChecklist checklist={checklist} />);

  expect(screen.getByRole('heading', { name: 'Support plan PP-PLAN-1' })).toBeTruthy();
  expect(screen.getByText('Falls Trust')).toBeTruthy();
  expect(screen.getByText('Money')).toBeTruthy();
});
