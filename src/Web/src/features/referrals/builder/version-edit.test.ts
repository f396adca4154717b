import { describe, expect, test } from 'vitest';
import { changeOf, missingIn, nextQuestionId, type ShownQuestion, toBody, toCheckIn, toEdit } from './version-edit';

const question = (questionId: string, more: Partial<ShownQuestion> = {}): ShownQuestion => ({
  questionId, text: `${questionId}?`, help: '', trigger: 'Yes', need: 'falls', needName: 'Falls', priority: 'Ordinary', isActive: true,
  followsId: null, followsOn: null, in: [], ...more,
});

const said = (text: string, more: Partial<ShownQuestion['in'][number]> = {}) => ({ code: 'ur', text, help: '', isTextToCheck: false, isHelpToCheck: false, ...more });

const version = (...questions: ShownQuestion[]) => ({ languages: ['ur'], sections: [{ title: 'Health', in: [], questions }] });

describe('a version being edited', () => {
  test('goes back as it came, with an empty place for each language', () => {
    const words = said('کیا');
    const shown = version(question('Q05', { in: [words] }), question('Q06', { followsId: 'Q05', followsOn: 'Yes' }));

    const body = toBody(toEdit(shown), 3);

    expect(body.version).toBe(3);
    expect(body.sections[0]?.questions[0]?.in).toEqual([{ code: 'ur', text: 'کیا', help: '', isTextChecked: false, isHelpChecked: false }]);
    expect(body.sections[0]?.questions[1]).toMatchObject({ followsId: 'Q05', followsOn: 'Yes', in: [{ code: 'ur', text: '', help: '' }] });
  });

  test('asks on yes where nobody said on what, and on nothing where it follows nothing', () => {
    const body = toBody(toEdit(version(question('Q05', { followsOn: 'No' }), question('Q06', { followsId: 'Q05' }))), 1);

    expect(body.sections[0]?.questions.map(({ followsOn }) => followsOn)).toEqual([null, 'Yes']);
  });

  test('counts what a language lacks: headings, questions in use, and help where there is one', () => {
    const edit = toEdit(version(
      question('Q05', { help: 'Slips too', in: [said('کیا')] }), question('Q06'), question('Q07', { isActive: false }),
    ));

    expect(missingIn(edit, 'ur')).toBe(3);
  });

  test('counts what the English has left behind until somebody says that it is still right', () => {
    const edit = toEdit(version(
      question('Q05', { help: 'Slips too', in: [said('کیا', { help: 'پھسلنا', isTextToCheck: true, isHelpToCheck: true })] }),
      question('Q06', { isActive: false, in: [said('کیا', { isTextToCheck: true })] }),
    ));

    expect(toCheckIn(edit, 'ur')).toBe(2);
    edit.sections[0]!.questions[0]!.in.ur!.isTextChecked = true;
    expect(toCheckIn(edit, 'ur')).toBe(1);
    expect(toBody(edit, 1).sections[0]?.questions[0]?.in[0]).toMatchObject({ isTextChecked: true, isHelpChecked: false });
  });

  test('gives the next free number', () => {
    expect(nextQuestionId(toEdit(version(question('Q05'), question('Q18'))))).toBe('Q19');
  });

  test.each([
    [question('Q05'), undefined],
    [question('Q05', { isActive: false }), 'stopped'],
    [question('Q05', { followsId: 'Q01', followsOn: 'Yes' }), 'changed'],
    [question('Q05', { in: [said('کیا')] }), 'words'],
    [question('Q19'), 'new'],
  ])('says what became of a question', (now, change) => {
    expect(changeOf(now, version(question('Q05')))).toBe(change);
  });
});
