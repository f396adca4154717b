import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { reads } from '../../lib/live';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { ConfirmButton } from '../../ui/confirm-button';
import { sentence } from '../../lib/problem';
import { toast } from '../../ui/toasts';

type Account = components['schemas']['ListAccountsItem'];

/** Keeps an account out, or lets it in again. */
export function SuspendAccount({ account: { accountId, name, suspendedAt } }: { account: Account }) {
  const { t } = useTranslation('access');
  const done = (words: string) => {
    toast(words);
    return queryClient.invalidateQueries({ predicate: reads('/api/operator/accounts') });
  };
  const params = { path: { accountId } };
  const suspend = api.useMutation('put', '/api/operator/accounts/{accountId}/suspension', { onSuccess: () => done(t('suspend.done', { name })) });
  const restore = api.useMutation('delete', '/api/operator/accounts/{accountId}/suspension', { onSuccess: () => done(t('restore.done', { name })) });

  if (suspendedAt) {
    return (
      <>
        <Button look="plain" small pending={restore.isPending} onClick={() => restore.mutate({ params })}>
          {t('restore.open')}<span className="visually-hidden"> {name}</span>
        </Button>
        {restore.error ? <p className="field-error" role="alert">{sentence(restore.error)}</p> : null}
      </>
    );
  }
  return (
    <ConfirmButton
      look="plain" small danger title={t('suspend.title', { name })} confirm={t('suspend.confirm')}
      question={<p>{t('suspend.question', { name })}</p>} pending={suspend.isPending} problem={suspend.error}
      onConfirm={(close) => suspend.mutate({ params }, { onSuccess: close })}
    >
      {t('suspend.open')}<span className="visually-hidden"> {name}</span>
    </ConfirmButton>
  );
}
