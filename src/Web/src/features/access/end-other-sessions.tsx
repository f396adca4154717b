import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { reads } from '../../lib/live';
import { ConfirmButton } from '../../ui/confirm-button';
import { toast } from '../../ui/toasts';

export function EndOtherSessions() {
  const { t } = useTranslation('access');
  const end = api.useMutation('delete', '/api/account/sessions', {
    onSuccess: () => {
      toast(t('endOtherSessions.done'));
      return queryClient.invalidateQueries({ predicate: reads('/api/account/sessions') });
    },
  });
  return (
    <div className="form-actions">
      <ConfirmButton
        danger title={t('endOtherSessions.title')} confirm={t('endOtherSessions.confirm')}
        question={<p>{t('endOtherSessions.question')}</p>} pending={end.isPending} problem={end.error}
        onConfirm={(done) => end.mutate({}, { onSuccess: done })}
      >
        {t('endOtherSessions.open')}
      </ConfirmButton>
    </div>
  );
}
