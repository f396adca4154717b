import { useTranslation } from 'react-i18next';
import { date } from '../lib/format';
import type { components } from '../lib/schema';
import { Status } from './status';

export type Availability = components['schemas']['Availability'];

/** Nothing can be sent to it today. */
export const isShut = ({ pausedUntil, weeklyLimit, taken }: Availability) =>
  pausedUntil !== null || (weeklyLimit !== null && taken >= weeklyLimit);

/** How a service stands today, for whoever would refer to it: open, full or paused, and how long people wait. */
export function AvailabilityLine({ of }: { of: Availability }) {
  const { t } = useTranslation('ui');
  const { pausedUntil, weeklyLimit, taken, wait, expectedDays, pauseReason, promisedAnswerDays, promisedContactDays } = of;
  const isFull = weeklyLimit !== null && taken >= weeklyLimit;
  const more = [
    pausedUntil && pauseReason,
    !pausedUntil && !isFull && weeklyLimit !== null && t('availability.left', { count: weeklyLimit - taken, limit: weeklyLimit }),
    expectedDays !== null ? t('availability.expected', { count: expectedDays }) : wait && t(`availability.waits.${wait}`),
    promisedAnswerDays && t('availability.answers', { count: promisedAnswerDays }),
    promisedContactDays && t('availability.contacts', { count: promisedContactDays }),
  ].filter(Boolean);
  return (
    <p className="because">
      {pausedUntil
        ? <Status kind="off-track">{t('availability.paused', { date: date(pausedUntil) })}</Status>
        : <Status kind={isFull ? 'at-risk' : 'on-track'}>{t(isFull ? 'availability.full' : 'availability.open')}</Status>}
      {more.length > 0 && <> {more.join(' · ')}</>}
    </p>
  );
}
