import { i18n } from '../../../lib/i18n';
import { list } from '../../../lib/format';
import type { components } from '../../../lib/schema';

type Schemas = components['schemas'];
export type PersonReached = Pick<Schemas['PersonDetails'], 'safeContact' | 'safeWays' | 'isAddressWithheld' | 'address' | 'postcode'>;
export type Channel = NonNullable<Schemas['ContactChannel']>;

export const nevers = ['neverCall', 'neverVoicemail', 'neverText', 'neverEmail', 'neverLetter', 'neverVisit'] as const;

const ruledOutBy: Record<Channel, readonly (typeof nevers)[number][]> = {
  Phone: ['neverCall'], Voicemail: ['neverCall', 'neverVoicemail'], Text: ['neverText'], Email: ['neverEmail'], Letter: ['neverLetter'], Visit: ['neverVisit'],
};

/** As the server judges it: what is not ruled out is safe, and nothing is posted to an address that is withheld. */
export const isSafe = (person: PersonReached, channel: Channel) =>
  !(channel === 'Letter' && person.isAddressWithheld) && !ruledOutBy[channel].some((never) => person.safeWays?.[never]);

const hour = (full: number) => `${String(full).padStart(2, '0')}:00`;

/** What whoever reaches the person is to know first, a sentence a line; empty where every way is safe. */
export function safeLines({ safeWays, safeContact }: Pick<PersonReached, 'safeWays' | 'safeContact'>): string[] {
  const never = nevers.filter((way) => safeWays?.[way] && !(way === 'neverVoicemail' && safeWays.neverCall));
  return [
    never.length > 0 && i18n.t('contact:shown.never', { ways: list(never.map((way) => i18n.t(`contact:shown.ways.${way}`))) }),
    typeof safeWays?.fromHour === 'number' && typeof safeWays.untilHour === 'number' && i18n.t('contact:shown.hours', { from: hour(safeWays.fromHour), until: hour(safeWays.untilHour) }),
    safeWays?.sayFrom && i18n.t('contact:shown.sayFrom', { from: safeWays.sayFrom }),
    safeWays?.codePhrase && i18n.t('contact:shown.codePhrase', { words: safeWays.codePhrase }),
    safeContact,
  ].filter((line): line is string => Boolean(line));
}

/** The address as it is told to whoever reads: that of a refuge is withheld. */
export function addressLines({ address, postcode, isAddressWithheld }: PersonReached): string[] {
  if (isAddressWithheld && !address) return [postcode ? i18n.t('contact:shown.withheldArea', { area: postcode }) : i18n.t('contact:shown.withheld')];
  return [address, postcode].filter(Boolean);
}
