import { useTranslation } from 'react-i18next';
import { list } from '../../../lib/format';
import { missingIn, toCheckIn, type VersionEdit } from './version-edit';

/** What the words of a language still lack: what is missing, and what the English has left behind. */
export function WordsState({ name, code, edit }: { name: string; code: string; edit: VersionEdit }) {
  const { t } = useTranslation('builder');
  const [missing, toCheck] = [missingIn(edit, code), toCheckIn(edit, code)];
  const lacks = [missing > 0 && t('words.missing', { count: missing }), toCheck > 0 && t('words.toCheck', { count: toCheck })].filter((one) => one !== false);
  return <>{lacks.length > 0 ? t('words.state', { name, lacks: list(lacks) }) : t('words.complete', { name })}</>;
}
