import { useTranslation } from 'react-i18next';
import { expiresAt, type KeptDraft } from '../../../lib/device-store';
import { dateOf, time } from '../../../lib/format';
import { useSignal } from '../../../lib/signal';
import { Banner } from '../../../ui/banner';
import { Link } from '../../../ui/link';
import type { Saved } from './use-saver';

interface Props {
  saved: Saved | undefined;
  draft: KeptDraft;
  home: string;
  isRefused: boolean;
}

/** That what was typed is on the phone, since when, and until when. */
export function SavedLine({ saved, draft, home, isRefused }: Props) {
  const { t } = useTranslation('doorstep');
  const hasSignal = useSignal();
  if (saved && 'failed' in saved) return <div role="alert"><Banner kind="warning" title={t('saved.failed')}>{t('saved.failedWords')}</Banner></div>;
  const at = new Date(saved && 'at' in saved ? saved.at : draft.savedAt).toISOString();
  return (
    <div className="saved-line">
      {isRefused && <Banner kind="warning">{t('saved.refused')}</Banner>}
      <p>
        <strong>{saved && 'saving' in saved ? t('saved.saving') : t('saved.at', { time: time(at) })}</strong> {t('saved.until', { date: dateOf(expiresAt(draft)) })}
        {!hasSignal && <> {t('saved.noSignal')}</>}
      </p>
      <p><Link href={home}>{t('saved.later')}</Link></p>
    </div>
  );
}
