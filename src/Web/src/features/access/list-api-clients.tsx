import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { date, dateTime, list } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { ConfirmButton } from '../../ui/confirm-button';
import { Dialog } from '../../ui/dialog';
import { PageHeader } from '../../ui/page-header';
import { Empty, Show } from '../../ui/states';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { toast } from '../../ui/toasts';
import { AddApiClient } from './add-api-client';
import { ApiClientSecret, type Secret } from './api-client-secret';

/** Days before the last day on which coordinators are told. */
const soon = 14;

type Row = components['schemas']['ListApiClientsRow'];

/** The programs that act for the own organisation in this partnership. */
export default function ListApiClients() {
  const { t } = useTranslation('programs');
  const slug = useSlug();
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<Secret>();
  const query = api.useQuery('get', '/api/api-clients');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} back={{ href: `/p/${slug}/organisation`, text: t('back') }} actions={<Button onClick={() => setAdding(true)}>{t('add')}</Button>} />
      {secret && <ApiClientSecret secret={secret} onDone={() => setSecret(undefined)} />}
      <Show query={query}>
        {({ items, scopes }) => (
          <>
            <Table
              caption={t('caption')} rows={items} rowKey={(row) => row.apiClientId} empty={<Empty title={t('none')}><p>{t('noneWords')}</p></Empty>}
              columns={[
                { key: 'name', header: t('name'), rowHeader: true, sort: (row) => row.name, cell: (row) => row.name },
                { key: 'may', header: t('may'), cell: (row) => list(row.scopes.map((scope) => t(`short.${scope.replace('.', '-')}`))) },
                { key: 'state', header: t('state'), cell: (row) => <State row={row} /> },
                { key: 'used', header: t('used'), sort: (row) => row.lastUsedAt ?? '', cell: (row) => (row.lastUsedAt ? dateTime(row.lastUsedAt) : t('never')) },
                { key: 'acts', header: t('acts'), cell: (row) => row.isLive && <Acts row={row} onSecret={setSecret} /> },
              ]}
            />
            <Dialog open={adding} title={t('add')} onClose={() => setAdding(false)}>
              <AddApiClient
                scopes={scopes}
                onAdded={(added) => {
                  setAdding(false);
                  setSecret(added);
                }}
              />
            </Dialog>
          </>
        )}
      </Show>
    </>
  );
}

function State({ row }: { row: Row }) {
  const { t } = useTranslation('programs');
  if (row.revokedAt) return <Status kind="neutral">{t('revoked', { at: dateTime(row.revokedAt) })}</Status>;
  const { daysLeft } = row;
  const on = date(row.lastDay);
  if (daysLeft === null) return <Status kind="at-risk">{t('over', { on })}</Status>;
  if (daysLeft === 0) return <Status kind="at-risk">{t('endsToday')}</Status>;
  return <Status kind={daysLeft > soon ? 'on-track' : 'at-risk'}>{t('endsIn', { count: daysLeft, on })}</Status>;
}

function Acts({ row, onSecret }: { row: Row; onSecret: (secret: Secret) => void }) {
  const { t } = useTranslation('programs');
  const path = { apiClientId: row.apiClientId };
  const renew = api.useMutation('post', '/api/api-clients/{apiClientId}/secret');
  const revoke = api.useMutation('delete', '/api/api-clients/{apiClientId}');
  const about = <span className="visually-hidden"> {row.name}</span>;
  return (
    <>
      <ConfirmButton
        small title={t('renewAsk', { name: row.name })} question={<p>{t('renewWords')}</p>} confirm={t('renew')} pending={renew.isPending} problem={renew.error}
        onConfirm={(done) => renew.mutate({ params: { path }, body: { version: row.version } }, { onSuccess: ({ secret }) => { done(); onSecret({ apiClientId: row.apiClientId, secret }); } })}
      >
        {t('renew')}{about}
      </ConfirmButton>
      <ConfirmButton
        small danger title={t('revokeAsk', { name: row.name })} question={<p>{t('revokeWords')}</p>} confirm={t('revoke')} pending={revoke.isPending} problem={revoke.error}
        onConfirm={(done) => revoke.mutate({ params: { path } }, { onSuccess: () => { done(); toast(t('revokedDone', { name: row.name })); } })}
      >
        {t('revoke')}{about}
      </ConfirmButton>
    </>
  );
}
