import { describe, expect, test } from 'vitest';
import type { Checklist, Question } from '../checklist-form';
import { stepOf } from '../checklist-step';
import { beginDraft, takeUp, toSend } from './draft';
import { type Kit, moveTo, proposalsFrom } from './kit';

const question = (questionId: string, need: string, more: Partial<Question> = {}): Question => ({
  questionId, text: `${questionId}?`, help: '', trigger: 'Yes', need, needName: need, priority: 'Ordinary', isActive: true,
  followsId: null, followsOn: null, in: [], ...more,
});

const checklist = (number: number, questions: Question[]): Checklist => ({
  number, publishedAt: '2026-11-23T09:30:00Z', publishedBy: null, wording: { number, text: 'May I?', in: [] }, needs: [], languages: [],
  sections: [{ title: 'All', in: [], questions }],
});

const old = checklist(1, [
  question('Q01', 'fire.alarm', { trigger: 'No' }), question('Q02', 'fire.high-risk', { priority: 'Urgent' }), question('Q05', 'falls'), question('Q08', 'activity'),
  question('Q14', 'food', { trigger: 'No', priority: 'UrgentIfNoneToday' }), question('Q15', 'transport', { isActive: false }),
]);

const service = (serviceId: string, takesReferrals = true) => ({ serviceId, name: serviceId, organisationName: 'Org', description: '', phone: null, website: null, takesReferrals,
  availability: { weeklyLimit: null, taken: 0, pausedUntil: null, pauseReason: '', wait: null, expectedDays: null, promisedAnswerDays: null, promisedContactDays: null },
});

const route = (need: string, ...serviceIds: string[]): Kit['routes'][number] => ({ need, serviceIds, takesOne: false, conditions: [], deadlines: [] });

const kit: Kit = {
  membershipId: 'me', asOf: '2026-11-23T09:30:00Z', gaps: [], checklist: old, numbers: { daytime: null, outOfHours: null, children: null },
  routes: [
    route('fire.alarm', 'fire'), route('fire.high-risk', 'fire'), route('falls', 'steady', 'fire'), route('activity', 'steady'), route('food'),
  ],
  services: [service('fire'), service('steady', false)],
};

type Given = Parameters<typeof proposalsFrom>[2];
const given = (...replies: [string, Given[number]['reply'], boolean?][]): Given => replies.map(([questionId, reply, noneToday = false]) => ({ questionId, reply, noneToday }));
const propose = (...replies: [string, Given[number]['reply'], boolean?][]) => proposalsFrom(kit, old, given(...replies));

describe('proposals made on the phone', () => {
  test('two needs that lead to one service make one proposal, in the order of the questions', () => {
    const { needs, services } = propose(['Q05', 'Yes'], ['Q08', 'Yes']);

    expect(needs.map(({ code }) => code)).toEqual(['falls', 'activity']);
    expect(services.map(({ serviceId, needs: of, takesReferrals }) => [serviceId, of, takesReferrals])).toEqual([['steady', ['falls', 'activity'], false], ['fire', ['falls'], true]]);
    expect(needs[0]?.because).toEqual([{ questionId: 'Q05', text: 'Q05?', reply: 'Yes' }]);
  });

  test('an answer that a service does not want leads to the next one, and what is not known shuts nobody out', () => {
    const asking: Kit = { ...kit, routes: [{ ...route('falls', 'steady', 'fire'), takesOne: true, conditions: [{ serviceId: 'steady', questionId: 'Q08', wants: 'No' }] }] };
    const led = (reply: Given[number]['reply']) => proposalsFrom(asking, old, given(['Q05', 'Yes'], ['Q08', reply])).services.map(({ serviceId }) => serviceId);

    expect(led('No')).toEqual(['steady']);
    expect(led('DontKnow')).toEqual(['steady']);
    expect(led('Yes')).toEqual(['fire']);
  });

  test('a kit from before an update leads to all of its services, and a question without a need to none', () => {
    const before = { ...kit, routes: [{ need: 'falls', serviceIds: ['steady', 'fire'] } as Kit['routes'][number], route('', 'fire')] };
    const asked = checklist(1, [question('Q05', 'falls'), question('Q19', '')]);

    expect(proposalsFrom(before, asked, given(['Q05', 'Yes'], ['Q19', 'Yes'])).needs.map(({ code }) => code)).toEqual(['falls']);
    expect(proposalsFrom(before, asked, given(['Q05', 'Yes'])).services).toHaveLength(2);
  });

  test('fire risk with an alarm is urgent when a question that follows bears it out', () => {
    const following = checklist(1, [question('Q02', 'fire.high-risk', { priority: 'Urgent' }), question('Q03', 'fire.high-risk', { priority: 'Urgent', followsId: 'Q02', followsOn: 'Yes' })]);
    const isUrgent = (reply: Given[number]['reply']) => proposalsFrom(kit, following, given(['Q02', 'Yes'], ['Q03', reply])).needs[0]?.isUrgent;

    expect([isUrgent('Yes'), isUrgent('No')]).toEqual([true, false]);
  });

  test('the strictest deadline that the answers give counts, as at the server', () => {
    const pressing: Kit = { ...kit, routes: [
      { ...route('fire.high-risk', 'fire'), deadlines: [{ deadline: 'SevenDays', conditions: [], isForNoneToday: false }, { deadline: 'FourHours', conditions: [{ questionId: 'Q01', wants: 'No' }], isForNoneToday: false }] },
      { ...route('food'), deadlines: [{ deadline: 'SameDay', conditions: [], isForNoneToday: true }] },
    ] };
    const deadlines = (...replies: [string, Given[number]['reply'], boolean?][]) =>
      Object.fromEntries(proposalsFrom(pressing, old, given(...replies)).needs.map(({ code, deadline, isUrgent }) => [code, [deadline, isUrgent]]));

    expect(deadlines(['Q01', 'No'], ['Q02', 'Yes'])).toEqual({ 'fire.alarm': [null, false], 'fire.high-risk': ['FourHours', true] });
    expect(deadlines(['Q01', 'DontKnow'], ['Q02', 'Yes'])).toEqual({ 'fire.high-risk': ['SevenDays', false] });
    expect(deadlines(['Q14', 'No', true])).toEqual({ food: ['SameDay', true] });
    expect(deadlines(['Q14', 'No'])).toEqual({ food: [null, false] });
  });

  test('a need without a service is one', () => {
    expect(propose(['Q14', 'No']).needs).toMatchObject([{ code: 'food', hasService: false, isUrgent: false }]);
  });

  test.each([
    ['fire risk and no alarm', [['Q01', 'No'], ['Q02', 'Yes']], ['fire.high-risk']],
    ['fire risk with an alarm', [['Q01', 'Yes'], ['Q02', 'Yes']], []],
    ['no alarm alone', [['Q01', 'No']], []],
    ['nothing to eat today', [['Q14', 'No', true]], ['food']],
    ['nothing said of today', [['Q14', 'No']], []],
    ['none today, but the answer was put right', [['Q14', 'Yes', true]], []],
  ] as [string, [string, Given[number]['reply'], boolean?][], string[]][])('%s: urgent %s', (_, replies, urgent) => {
    expect(propose(...replies).needs.filter(({ isUrgent }) => isUrgent).map(({ code }) => code)).toEqual(urgent);
  });

  test('blank, "don\'t know" and a question out of use open nothing', () => {
    expect(propose(['Q05', 'DontKnow'], ['Q08', 'NotAsked'], ['Q15', 'Yes'])).toEqual({ needs: [], services: [] });
  });
});

describe('a draft', () => {
  const filled = () => {
    const { content } = beginDraft(old);
    const values = { ...content.values, answers: { ...content.values.answers, Q05: 'Yes' as const, Q08: 'No' as const }, wanted: { gone: true }, agrees: { gone: 'Yes' as const } };
    return { ...content, values, furthest: 4, proposals: propose(['Q05', 'Yes']) };
  };
  const refused = (...fields: string[]) => ({ type: '', title: '', status: 400, errors: Object.fromEntries(fields.map((field) => [field, ['No.']])) });

  test('is sent under its own key, with the day of the visit and the versions it was filled with', () => {
    expect(toSend('key', { ...filled(), filledOn: '2026-11-20' })).toMatchObject({ clientKey: 'key', filledOn: '2026-11-20', checklistNumber: 1, channel: 'Worker', consent: { wordingNumber: 1 } });
  });

  test('goes on with the services of today where one is offered no longer', () => {
    const taken = takeUp({ ...filled(), problem: refused('services') }, { ...kit, routes: [route('falls', 'fire')] });

    expect(taken.proposals?.services.map(({ serviceId }) => serviceId)).toEqual(['fire']);
    expect(taken.values.wanted).toEqual({ gone: true, fire: true });
    expect(taken.values.agrees.fire).toBeNull();
    expect(taken.values.answers).toEqual(filled().values.answers);
  });

  test('goes on with the checklist in force where its own is not there, and keeps what was answered', () => {
    const next = checklist(2, [question('Q05', 'falls'), question('Q20', 'debt')]);

    const taken = takeUp({ ...filled(), problem: refused('checklistNumber') }, { ...kit, checklist: next });

    expect([taken.checklist.number, taken.furthest, taken.proposals]).toEqual([2, 0, undefined]);
    expect(taken.values.answers).toEqual({ Q05: 'Yes', Q20: null });
    expect(moveTo(next, filled().values).person).toEqual(filled().values.person);
  });

  test('stays as it is after any other refusal', () => {
    const content = { ...filled(), problem: refused('person.phone') };

    expect(takeUp(content, kit)).toBe(content);
  });

  test.each([['person.phone', 5], ['consent.how', 6], ['services', 4], ['checklistNumber', 0], ['filledOn', 0], ['note', 7]])('refused at %s opens at step %i', (field, step) => {
    expect(stepOf(refused(field), 4)).toBe(step);
  });
});

describe('questions that follow another', () => {
  const rug = { followsId: 'Q05', followsOn: 'Yes' as const };
  const following = checklist(1, [question('Q05', 'falls'), question('Q19', 'activity', rug)]);
  const given = (fell: 'Yes' | 'No') => [{ questionId: 'Q05', reply: fell, noneToday: false }, { questionId: 'Q19', reply: 'Yes' as const, noneToday: false }];

  test('open their need only where the answer leads to them, as the server says', () => {
    expect(proposalsFrom(kit, following, given('Yes')).needs.map(({ code }) => code)).toEqual(['falls', 'activity']);
    expect(proposalsFrom(kit, following, given('No')).needs).toEqual([]);
  });

  test('keep the language of a draft while the version has it', () => {
    const urdu = { code: 'ur', name: 'Urdu', ownName: 'اردو', replies: [], isRightToLeft: true };
    const { values } = beginDraft(old).content;

    expect(moveTo({ ...old, languages: [urdu] }, { ...values, language: 'ur' }).language).toBe('ur');
    expect(moveTo(old, { ...values, language: 'ur' }).language).toBeUndefined();
  });
});
