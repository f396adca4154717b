import { describe, expect, test } from 'vitest';
import { today } from '../../lib/format';
import { type Checklist, droppedFrom, emptyValues, endsHere, givenAnswers, knownOf, type Proposals, submission } from './checklist-form';
import { missingIn } from './checklist-missing';

const question = (questionId: string, isActive = true) => ({
  questionId, text: `${questionId}?`, help: '', trigger: 'Yes' as const, need: 'falls', needName: 'Falls', priority: 'Ordinary' as const, isActive,
  followsId: null as string | null, followsOn: null as 'Yes' | null, in: [],
});

const checklist: Checklist = {
  number: 4, publishedAt: '2026-11-23T09:30:00Z', publishedBy: null, wording: { number: 2, text: 'May I?', in: [] }, needs: [], languages: [],
  sections: [{ title: 'Health', in: [], questions: [question('Q05'), question('Q06', false)] }],
};

const service = (serviceId: string, takesReferrals: boolean) => ({
  serviceId, name: serviceId, organisationName: 'Org', description: '', phone: null, website: null, takesReferrals, needs: ['falls'],
  availability: { weeklyLimit: null, taken: 0, pausedUntil: null, pauseReason: '', wait: null, expectedDays: null, promisedAnswerDays: null, promisedContactDays: null },
  kilometres: null, asksForWard: false,
});

const proposals: Proposals = {
  needs: [{ code: 'falls', name: 'Falls', because: [], isUrgent: false, deadline: null, hasService: true, leftOut: [] }],
  services: [service('a', true), service('b', true), service('c', false)],
};

const filled = () => ({ ...emptyValues(checklist), wanted: { a: true, b: true }, agrees: { a: 'Yes' as const, b: 'No' as const }, told: { c: true } });

describe('the checklist form', () => {
  test('sends a blank question as not asked, and leaves out what is not asked', () => {
    expect(givenAnswers(emptyValues(checklist))).toEqual([{ questionId: 'Q05', reply: 'NotAsked', noneToday: false }]);
  });

  test('sends a yes or no for each service that was read out', () => {
    const sent = submission(filled(), checklist, proposals, 'key', false);

    expect(sent.services).toEqual([{ serviceId: 'a', agrees: true }, { serviceId: 'b', agrees: false }]);
    expect(sent.toldAbout).toEqual(['c']);
    expect(sent).toMatchObject({ clientKey: 'key', checklistNumber: 4, channel: 'Worker', consent: { wordingNumber: 2 } });
  });

  test('sends limits only of the services for which they were chosen', () => {
    const limits = { answer: 'YesWithLimits' as const, leftOut: ['Finance' as const], limits: 'Not my debts' };
    const values = { ...filled(), agrees: { a: 'Other' as const, b: 'No' as const }, limits: { a: limits, b: limits } };

    expect(submission(values, checklist, proposals, 'key', false).services).toEqual([{ serviceId: 'a', agrees: false, ...limits }, { serviceId: 'b', agrees: false }]);
    expect(missingIn(2, { ...values, limits: {} }, proposals, false)?.name).toBe('limits.a.answer');
  });

  test('ends without a record when nothing is wanted and every need has a service', () => {
    expect(endsHere({ ...filled(), wanted: {} }, proposals)).toBe(true);
    expect(endsHere(filled(), proposals)).toBe(false);
  });

  test('tells what decides whether a service fits once something is known', () => {
    const values = filled();

    expect(knownOf(values)).toBeNull();
    expect(knownOf({ ...values, person: { ...values.person, postcode: 'SW2 1AA' } })).toEqual({ dateOfBirth: null, postcode: 'SW2 1AA', language: '', needsInterpreter: false, accessNeeds: [] });
  });

  test('names the chosen services that do not fit the person, with the reason', () => {
    const left = { serviceId: 'a', name: 'a', organisationName: 'Org', why: 'TooYoung' as const, words: 'It is for people aged 80 and over.' };
    const now = { needs: [{ ...proposals.needs[0]!, leftOut: [left] }], services: proposals.services.slice(1) };

    expect(droppedFrom(filled(), proposals, now)).toEqual([left]);
    expect(droppedFrom({ ...filled(), wanted: { b: true } }, proposals, now)).toEqual([]);
  });

  test('asks for a way to reach the person before it goes on', () => {
    const values = filled();
    values.person = { ...values.person, firstName: 'Ada', lastName: 'Invented' };

    expect(missingIn(1, values, proposals, false)?.name).toBe('person.phone');
  });

  test.each([
    ['phone', '0207 call me', 'person.phone'],
    ['phone', '12345', 'person.phone'],
    ['email', 'ada.example.org', 'person.email'],
    ['postcode', 'SW2', 'person.postcode'],
    ['dateOfBirth', '2999-01-01', 'person.dateOfBirth'],
    ['dateOfBirth', '1850-01-01', 'person.dateOfBirth'],
  ])('says on the step of the person that %s cannot be %s', (field, typed, name) => {
    const values = filled();
    values.person = { ...values.person, firstName: 'Ada', lastName: 'Invented', address: '1 Made Up Road', [field]: typed };

    expect(missingIn(1, values, proposals, false)?.name).toBe(name);
  });

  test('goes on with details as people write them', () => {
    const values = filled();
    values.person = {
      ...values.person, firstName: 'Ada', lastName: 'Invented', phone: '+44 (0)20 7946-0018 ', email: 'ada@example.org', postcode: 'sw2 1aa', dateOfBirth: '1948-03-27',
    };

    expect(missingIn(1, values, proposals, false)).toBeNull();
  });

  test('asks at once for the day of a paper form, of the last twelve months, and for whose it was', () => {
    expect(missingIn(-1, { ...filled(), filledOn: '2999-01-01' }, proposals, true)?.words).toBe('wrong.filledOn');
    expect(missingIn(-1, { ...filled(), filledOn: '2001-01-01' }, proposals, true)?.words).toBe('wrong.filledOn');
    const dated = { ...filled(), filledOn: today() };
    expect(missingIn(-1, dated, proposals, true)?.name).toBe('filledBy.organisationId');
    const of = (name: string) => ({ ...dated, filledBy: { organisationId: 'o', membershipId: null, name } });
    expect(missingIn(-1, of(' '), proposals, true)?.name).toBe('filledBy.name');
    expect(missingIn(-1, of('Petra'), proposals, true)).toBeNull();
  });

  test('takes no agreement for granted', () => {
    const unasked = { ...filled(), agrees: { a: 'Yes' as const, b: null } };

    expect(missingIn(2, unasked, proposals, false)?.name).toBe('agrees.b');
  });

  test('asks how consent was given only where a service was read out', () => {
    expect(missingIn(2, filled(), proposals, false)?.name).toBe('consent.how');
    expect(missingIn(2, { ...filled(), wanted: {} }, proposals, false)).toBeNull();
  });
});
