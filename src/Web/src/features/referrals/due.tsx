import { useTranslation } from 'react-i18next';
import { dateOf, shortDateOf } from '../../lib/format';
import { Status } from '../../ui/status';

/** By when somebody should act; a word more when that has gone by. */
export function Due({ at }: { at: string | null }) {
  const { t } = useTranslation('hub');
  if (!at) return null;
  return new Date(at) < new Date()
    ? <Status kind="off-track">{t('due.late', { on: shortDateOf(at) })}</Status>
    : <>{dateOf(at)}</>;
}
