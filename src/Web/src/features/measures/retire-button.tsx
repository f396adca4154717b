import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { sentence } from '../../lib/problem';
import { Button } from '../../ui/button';
import { ConfirmButton } from '../../ui/confirm-button';
import { toast } from '../../ui/toasts';
import type { Measure } from './figures';

/** Retiring keeps every figure; reopening takes it back. */
export function RetireButton({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures');
  const retire = api.useMutation('post', '/api/measures/{measureId}/retirement', { onSuccess: () => toast(t('retire.done')) });
  const reopen = api.useMutation('post', '/api/measures/{measureId}/reopening', { onSuccess: () => toast(t('retire.reopened')) });
  const asked = { params: { path: { measureId: measure.id } }, body: { version: measure.version } };

  if (measure.isRetired) {
    return (
      <>
        <Button look="secondary" pending={reopen.isPending} onClick={() => reopen.mutate(asked)}>{t('retire.reopen')}</Button>
        {reopen.error && <p className="field-error" role="alert">{sentence(reopen.error)}</p>}
      </>
    );
  }
  return (
    <ConfirmButton
      title={t('retire.title')} question={<p>{t('retire.question')}</p>} confirm={t('retire.confirm')}
      pending={retire.isPending} problem={retire.error} onConfirm={(done) => retire.mutate(asked, { onSuccess: done })}
    >
      {t('retire.button')}
    </ConfirmButton>
  );
}
