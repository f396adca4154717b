import type { FieldPath } from 'react-hook-form';
import { today } from '../../lib/format';
import { type ChecklistValues, chosen, type Proposals } from './checklist-form';

interface Missing {
  name: FieldPath<ChecklistValues>;
  words: string;
}

/** What a step cannot go on without, or with, so that it is said there and not five steps later. `step` counts from the results. */
export function missingIn(step: number, values: ChecklistValues, proposals: Proposals | undefined, asksDay: boolean): Missing | null {
  if (asksDay) return missingWorker(values);
  if (step === 1) return missingPerson(values.person) ?? wrongPerson(values.person);
  if (step === 2 && proposals && chosen(values, proposals).length > 0) return missingAnswer(values, proposals) ?? missingConsent(values.consent);
  return null;
}

function missingWorker({ filledOn, filledBy }: ChecklistValues): Missing | null {
  if (!filledOn) return { name: 'filledOn', words: 'missing.filledOn' };
  if (!isPast(filledOn, 1)) return { name: 'filledOn', words: 'wrong.filledOn' };
  if (!filledBy.organisationId) return { name: 'filledBy.organisationId', words: 'missing.filledByOrganisation' };
  return filledBy.membershipId || filledBy.name.trim() ? null : { name: 'filledBy.name', words: 'missing.filledByName' };
}

function missingPerson({ firstName, lastName, phone, email, address }: ChecklistValues['person']): Missing | null {
  if (!firstName.trim()) return { name: 'person.firstName', words: 'missing.firstName' };
  if (!lastName.trim()) return { name: 'person.lastName', words: 'missing.lastName' };
  return phone.trim() || email.trim() || address.trim() ? null : { name: 'person.phone', words: 'missing.reach' };
}

// No stricter than the server, which says the rest: what it would surely refuse at the end is said where it was typed.
const forms = {
  phone: /^([0-9]{3}|[0-9 +().-]{7,}( ?(ext\.?|x) ?[0-9]{1,6})?)$/i,
  email: /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i,
  postcode: /^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/,
};

function wrongPerson({ dateOfBirth, phone, email, postcode }: ChecklistValues['person']): Missing | null {
  if (dateOfBirth && !isPast(dateOfBirth, 120)) return { name: 'person.dateOfBirth', words: 'wrong.dateOfBirth' };
  if (phone.trim() && !forms.phone.test(phone.trim())) return { name: 'person.phone', words: 'wrong.phone' };
  if (email.trim() && !forms.email.test(email.trim())) return { name: 'person.email', words: 'wrong.email' };
  const letters = postcode.replaceAll(' ', '').toUpperCase();
  return letters && !forms.postcode.test(letters) ? { name: 'person.postcode', words: 'wrong.postcode' } : null;
}

function isPast(day: string, years: number): boolean {
  const now = today();
  return day <= now && day >= `${Number(now.slice(0, 4)) - years}${now.slice(4)}`;
}

function missingAnswer(values: ChecklistValues, proposals: Proposals): Missing | null {
  const unasked = chosen(values, proposals).find(({ serviceId }) => !values.agrees[serviceId]);
  if (unasked) return { name: `agrees.${unasked.serviceId}`, words: 'missing.agrees' };
  const open = chosen(values, proposals).find(({ serviceId }) => values.agrees[serviceId] === 'Other' && !values.limits?.[serviceId]?.answer);
  return open ? { name: `limits.${open.serviceId}.answer`, words: 'missing.agrees' } : null;
}

function missingConsent({ how, givenBy, givenByName }: ChecklistValues['consent']): Missing | null {
  if (!how) return { name: 'consent.how', words: 'missing.how' };
  if (!givenBy) return { name: 'consent.givenBy', words: 'missing.givenBy' };
  return givenBy !== 'Person' && givenBy !== 'Relative' && !givenByName.trim() ? { name: 'consent.givenByName', words: 'missing.givenByName' } : null;
}
