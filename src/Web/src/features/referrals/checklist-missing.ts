import type { FieldPath } from 'react-hook-form';
import { type ChecklistValues, chosen, type Proposals } from './checklist-form';

interface Missing {
  name: FieldPath<ChecklistValues>;
  words: string;
}

/** What a step cannot go on without, so that it is said there and not five steps later. `step` counts from the results. */
export function missingIn(step: number, values: ChecklistValues, proposals: Proposals | undefined, asksDay: boolean): Missing | null {
  if (asksDay) return missingWorker(values);
  if (step === 1) return missingPerson(values.person);
  if (step === 2 && proposals && chosen(values, proposals).length > 0) return missingAnswer(values, proposals) ?? missingConsent(values.consent);
  return null;
}

function missingWorker({ filledOn, filledBy }: ChecklistValues): Missing | null {
  if (!filledOn) return { name: 'filledOn', words: 'missing.filledOn' };
  if (!filledBy.organisationId) return { name: 'filledBy.organisationId', words: 'missing.filledByOrganisation' };
  return filledBy.membershipId || filledBy.name.trim() ? null : { name: 'filledBy.name', words: 'missing.filledByName' };
}

function missingPerson({ firstName, lastName, phone, email, address }: ChecklistValues['person']): Missing | null {
  if (!firstName.trim()) return { name: 'person.firstName', words: 'missing.firstName' };
  if (!lastName.trim()) return { name: 'person.lastName', words: 'missing.lastName' };
  return phone.trim() || email.trim() || address.trim() ? null : { name: 'person.phone', words: 'missing.reach' };
}

function missingAnswer(values: ChecklistValues, proposals: Proposals): Missing | null {
  const unasked = chosen(values, proposals).find(({ serviceId }) => !values.agrees[serviceId]);
  return unasked ? { name: `agrees.${unasked.serviceId}`, words: 'missing.agrees' } : null;
}

function missingConsent({ how, givenBy, givenByName }: ChecklistValues['consent']): Missing | null {
  if (!how) return { name: 'consent.how', words: 'missing.how' };
  if (!givenBy) return { name: 'consent.givenBy', words: 'missing.givenBy' };
  return givenBy === 'AttorneyOrDeputy' && !givenByName.trim() ? { name: 'consent.givenByName', words: 'missing.givenByName' } : null;
}
