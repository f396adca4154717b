import { number } from './format';
import { i18n } from './i18n';

/** A count of people as it may be shown: null where it is hidden, with the part of it that is shown. */
export function countWords(count: number | null, atLeast = 0): string {
  if (count !== null) return number(count);
  return atLeast > 0 ? i18n.t('ui:counts.atLeast', { shown: number(atLeast) }) : i18n.t('ui:counts.hidden');
}
