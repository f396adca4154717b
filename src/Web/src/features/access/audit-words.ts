import type { TFunction } from 'i18next';
import { dateTime } from '../../lib/format';

/** `SubmitChecklist` → "Submit checklist". */
export const spelled = (name: string) => {
  const words = name.replace(/^.*\./, '').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What the people of a partnership call an act or a thing; its name in words where the list has none. */
export const inWords = (t: TFunction<'audit'>, list: 'acts' | 'things', name: string): string =>
  t(`${list}.${name.replace(/^.*\./, '')}`, { defaultValue: spelled(name) });

export interface Change {
  property: string;
  before: string;
  after: string;
}

const instant = /^\d{4}-\d\d-\d\dT/;

const words = (t: TFunction<'audit'>, value: unknown): string => {
  if (value === true || value === false) return t(value ? 'yes' : 'no');
  if (typeof value !== 'string') return Array.isArray(value) ? value.map((one) => words(t, one)).join(', ') : JSON.stringify(value);
  return instant.test(value) ? dateTime(value) : t(`values.${value}`, { defaultValue: value });
};

/** A whole report or vision would bury the list; the download has it. */
const most = 160;

const brief = (text: string) => (text.length > most ? `${text.slice(0, most).trimEnd()}…` : text);

const read = (t: TFunction<'audit'>, json: string | null) => {
  if (json === null) return t('audit:nothing');
  return json === 'personal' ? json : brief(words(t, JSON.parse(json))) || t('audit:nothing');
};

/** The changed properties of a row of the trail, each with what it was and became. */
export function changesOf(t: TFunction<'audit'>, json: string | null): Change[] {
  if (!json) return [];
  const changes = JSON.parse(json) as Record<string, [string | null, string | null]>;
  return Object.entries(changes).map(([property, [before, after]]) => ({ property: spelled(property), before: read(t, before), after: read(t, after) }));
}
