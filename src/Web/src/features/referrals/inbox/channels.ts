import { i18n } from '../../../lib/i18n';
import { isSafe, type PersonReached } from '../contact/safe-ways';

export const channels = ['Phone', 'Visit', 'Letter', 'Email', 'Text'] as const;

type Words = (key: string) => string;

/** How somebody may be tried: what is not safe is not offered. */
export const triedBy = (person: PersonReached, t: Words) =>
  [...channels, 'Voicemail' as const].filter((value) => isSafe(person, value)).map((value) => ({ value, text: t(`channels.${value}`) }));

/** How somebody was reached. They may have got in touch themselves, by whatever way they chose. */
export const reachedBy = (person: PersonReached, t: Words) =>
  channels.map((value) => ({ value, text: t(`channels.${value}`), hint: isSafe(person, value) ? undefined : i18n.t('contact:shown.onlyTheirs') }));
