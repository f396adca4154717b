import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { ConfirmButton } from '../../../ui/confirm-button';
import { toast } from '../../../ui/toasts';

/** The card that the person has now. */
export function LivingCard({ submissionId, card }: { submissionId: string; card: components['schemas']['GetCardLiving'] }) {
  const { t } = useTranslation('cards');
  const end = api.useMutation('delete', '/api/submissions/{submissionId}/card', { onSuccess: () => toast(t('living.stopped')) });
  return (
    <>
      {card.isLocked && <Banner kind="warning" title={t('living.locked')}>{t('living.lockedWords')}</Banner>}
      <ul className="facts">
        <li>{t('living.issued', { at: dateTime(card.issuedAt), by: card.issuedBy })}</li>
        {card.printedAt && <li>{t('living.printed', { at: dateTime(card.printedAt) })}</li>}
        <li>{card.openedAt ? t('living.opened', { at: dateTime(card.openedAt) }) : t('living.notOpened')}</li>
      </ul>
      <div className="form-actions">
        <ConfirmButton
          small danger title={t('living.stopTitle')} confirm={t('living.stop')} question={<p>{t('living.stopQuestion')}</p>}
          pending={end.isPending} problem={end.error}
          onConfirm={(done) => end.mutate({ params: { path: { submissionId } } }, { onSuccess: done })}
        >
          {t('living.stop')}
        </ConfirmButton>
      </div>
    </>
  );
}
