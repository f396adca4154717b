import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { dateOf } from '../../lib/format';
import { reads } from '../../lib/live';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { Show } from '../../ui/states';
import { Table } from '../../ui/table';
import { toast } from '../../ui/toasts';

/** Which organisations' sign-ins open the account. */
export function SignInLinks() {
  const { t } = useTranslation('access');
  const query = api.useQuery('get', '/api/account/sign-in-links');
  return (
    <Show query={query}>
      {({ items }) => items.length > 0 && (
        <Card title={t('ownSignIn.links.title')} lead={t('ownSignIn.links.lead')}>
          <Table
            caption={t('ownSignIn.links.title')} quietCaption count={false} rows={items} rowKey={({ linkId }) => linkId}
            columns={[
              { key: 'issuer', header: t('ownSignIn.links.issuer'), rowHeader: true, cell: ({ issuer }) => issuer },
              { key: 'since', header: t('ownSignIn.links.since'), cell: ({ linkedAt }) => dateOf(linkedAt) },
              { key: 'change', header: t('people.change'), cell: ({ linkId, issuer }) => <RemoveLink linkId={linkId} issuer={issuer} /> },
            ]}
          />
        </Card>
      )}
    </Show>
  );
}

function RemoveLink({ linkId, issuer }: { linkId: string; issuer: string }) {
  const { t } = useTranslation('access');
  const remove = api.useMutation('delete', '/api/account/sign-in-links/{linkId}', {
    onSuccess: () => {
      toast(t('ownSignIn.links.removed'));
      return queryClient.invalidateQueries({ predicate: reads('/api/account') });
    },
  });
  return (
    <ConfirmButton
      look="plain" small danger title={t('ownSignIn.links.removeTitle')} confirm={t('ownSignIn.links.remove')}
      question={<p>{t('ownSignIn.links.removeQuestion', { issuer })}</p>} pending={remove.isPending} problem={remove.error}
      onConfirm={(done) => remove.mutate({ params: { path: { linkId } } }, { onSuccess: done })}
    >
      {t('ownSignIn.links.remove')}<span className="visually-hidden"> {issuer}</span>
    </ConfirmButton>
  );
}
