import type { components } from '../../../lib/schema';

/** What is read aloud in the language that was chosen; in English where it is not written in that one. */
export const wordsIn = (wording: components['schemas']['GetChecklistWordingShown'], language: string | undefined) =>
  wording.in.find(({ code }) => code === language)?.text ?? wording.text;
