import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { dateTime } from '../../lib/format';
import { reads } from '../../lib/live';
import { ConfirmButton } from '../../ui/confirm-button';
import { toast } from '../../ui/toasts';

export function EndSession({ sessionId, device, startedAt }: { sessionId: string; device: string; startedAt: string }) {
  const { t } = useTranslation('access');
  const end = api.useMutation('delete', '/api/account/sessions/{sessionId}', {
    onSuccess: () => {
      toast(t('endSession.done', { device }));
      return queryClient.invalidateQueries({ predicate: reads('/api/account/sessions') });
    },
  });
  return (
    <ConfirmButton
      look="plain" small danger title={t('endSession.title', { device })} confirm={t('endSession.confirm')}
      question={<p>{t('endSession.question', { device, started: dateTime(startedAt) })}</p>}
      pending={end.isPending} problem={end.error}
      onConfirm={(done) => end.mutate({ params: { path: { sessionId } } }, { onSuccess: done })}
    >
      {t('endSession.open')}<span className="visually-hidden"> {device}, {dateTime(startedAt)}</span>
    </ConfirmButton>
  );
}
