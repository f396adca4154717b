import { i18n } from '../../../lib/i18n';
import type { components } from '../../../lib/schema';

/** The span of ages that a service is told before it accepts. */
export function ages({ ageFrom: from, ageTo: to, isCounted }: components['schemas']['Glimpse']): string {
  if (from === null) return i18n.t(isCounted ? 'hub:glimpse.notTold' : 'hub:glimpse.unknown');
  if (to === null) return i18n.t('hub:glimpse.over', { from });
  return from === 0 ? i18n.t('hub:glimpse.under', { age: to + 1 }) : i18n.t('hub:glimpse.between', { from, to });
}
