import type { components } from '../../../lib/schema';

type Schemas = components['schemas'];
export type ShownVersion = Schemas['GetChecklistVersionResponse'];
export type ShownQuestion = Schemas['GetChecklistQuestionShown'];
export type Reply = Schemas['Reply'];

/** To check: the English has changed since. Checked: whoever writes says that it is right as it stands. */
interface TitleWords { title: string; isToCheck: boolean; isChecked: boolean }
interface QuestionWords { text: string; help: string; isTextToCheck: boolean; isHelpToCheck: boolean; isTextChecked: boolean; isHelpChecked: boolean }

interface QuestionEdit extends Omit<ShownQuestion, 'in'> {
  in: Record<string, QuestionWords>;
}

/** A version as the form holds it: words by the code of their language. */
export interface VersionEdit {
  languages: string[];
  sections: { title: string; in: Record<string, TitleWords>; questions: QuestionEdit[] }[];
}

export type QuestionName = `sections.${number}.questions.${number}`;

const none = (languages: string[]) => Object.fromEntries(languages.map((code) => [code, { text: '', help: '', isTextToCheck: false, isHelpToCheck: false, isTextChecked: false, isHelpChecked: false }]));

export const noTitle = (languages: string[]) => Object.fromEntries(languages.map((code) => [code, { title: '', isToCheck: false, isChecked: false }]));

export const toEdit = ({ sections, languages }: Pick<ShownVersion, 'sections' | 'languages'>): VersionEdit => ({
  languages,
  sections: sections.map((section) => ({
    title: section.title,
    in: { ...noTitle(languages), ...Object.fromEntries(section.in.map(({ code, ...title }) => [code, { ...title, isChecked: false }])) },
    questions: section.questions.map(({ in: words, ...question }) => ({
      ...question, in: { ...none(languages), ...Object.fromEntries(words.map(({ code, ...said }) => [code, { ...said, isTextChecked: false, isHelpChecked: false }])) },
    })),
  })),
});

export const toBody = ({ sections, languages }: VersionEdit, version: number): Schemas['ChangeChecklistRequest'] => ({
  version, languages,
  sections: sections.map((section) => ({
    title: section.title,
    in: languages.map((code) => ({ code, title: section.in[code]?.title ?? '', isChecked: section.in[code]?.isChecked ?? false })),
    questions: section.questions.map((question) => ({
      ...question, followsId: question.followsId || null, followsOn: question.followsId ? question.followsOn ?? 'Yes' : null,
      in: languages.map((code) => {
        const words = question.in[code];
        return { code, text: words?.text ?? '', help: words?.help ?? '', isTextChecked: words?.isTextChecked ?? false, isHelpChecked: words?.isHelpChecked ?? false };
      }),
    })),
  })),
});

/** The next free number: Q19 after Q18, whatever the order. */
export const nextQuestionId = ({ sections }: Pick<VersionEdit, 'sections'>) =>
  `Q${String(Math.max(0, ...sections.flatMap(({ questions }) => questions.map(({ questionId }) => Number(questionId.replace(/\D/g, ''))))) + 1).padStart(2, '0')}`;

export const newQuestion = (edit: VersionEdit, need: string): QuestionEdit => ({
  questionId: nextQuestionId(edit), text: '', help: '', trigger: 'Yes', need, needName: '', priority: 'Ordinary', isActive: true, followsId: null, followsOn: null, in: none(edit.languages),
});

/** How many texts that are in use a language still lacks. A help that is not there in English is not missed. */
export const missingIn = ({ sections }: Pick<VersionEdit, 'sections'>, language: string) =>
  sections.filter(({ questions }) => questions.some(({ isActive }) => isActive)).reduce((sum, section) => sum
    + (section.in[language]?.title.trim() ? 0 : 1)
    + section.questions.filter(({ isActive }) => isActive).reduce((lacking, question) => lacking
      + (question.in[language]?.text.trim() ? 0 : 1) + (question.help.trim() && !question.in[language]?.help.trim() ? 1 : 0), 0), 0);

/** How many texts that are in use were written for other English words than there are now, and were not looked at again. */
export const toCheckIn = ({ sections }: Pick<VersionEdit, 'sections'>, language: string) =>
  sections.filter(({ questions }) => questions.some(({ isActive }) => isActive)).reduce((sum, section) => sum
    + isStale(section.in[language]?.isToCheck, section.in[language]?.isChecked)
    + section.questions.filter(({ isActive }) => isActive).reduce((stale, { help, in: words }) => stale
      + isStale(words[language]?.isTextToCheck, words[language]?.isTextChecked)
      + (help.trim() ? isStale(words[language]?.isHelpToCheck, words[language]?.isHelpChecked) : 0), 0), 0);

const isStale = (isToCheck?: boolean, isChecked?: boolean) => (isToCheck && !isChecked ? 1 : 0);

export type Change = 'new' | 'changed' | 'stopped' | 'words';

const asked = ({ text, help, trigger, need, priority, isActive, followsId, followsOn }: ShownQuestion) =>
  JSON.stringify([text, help, trigger, need, priority, isActive, followsId, followsOn]);

/** What a version makes of a question that the live one has, or has not. */
export function changeOf(question: ShownQuestion, live: { sections: ShownVersion['sections'] }): Change | undefined {
  const before = live.sections.flatMap(({ questions }) => questions).find(({ questionId }) => questionId === question.questionId);
  if (!before) return 'new';
  if (before.isActive && !question.isActive) return 'stopped';
  if (asked(before) !== asked(question)) return 'changed';
  return JSON.stringify(before.in) === JSON.stringify(question.in) ? undefined : 'words';
}
