import { useTranslation } from 'react-i18next';
import { dateTime } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Status, type StatusKind } from '../../ui/status';

type Deadline = NonNullable<components['schemas']['Deadline']>;

const kinds: Record<Deadline, StatusKind> = { FourHours: 'off-track', SameDay: 'off-track', SevenDays: 'at-risk', OneMonth: 'neutral' };

/** By when a person must hear from the service, where a rule says so. */
export function DeadlineStatus({ of: { deadline, contactBy } }: { of: { deadline?: Deadline | null; contactBy?: string | null } }) {
  const { t } = useTranslation('ui');
  if (!deadline) return null;
  return (
    <>
      <Status kind={kinds[deadline]}>{t(`deadline.risk.${deadline}`)}</Status>{' '}
      <span>{t(`deadline.act.${deadline}`)}{contactBy && <> {t('deadline.by', { at: dateTime(contactBy) })}</>}</span>{' '}
    </>
  );
}
