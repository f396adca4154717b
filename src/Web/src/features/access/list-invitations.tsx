import { useTranslation } from 'react-i18next';
import { useFilters, useSort } from '../../lib/address';
import { api } from '../../lib/api';
import { dateOf, list, shortDate } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { TextField } from '../../ui/field';
import { Filters } from '../../ui/filters';
import { Pager } from '../../ui/pager';
import { sentence } from '../../lib/problem';
import { Show } from '../../ui/states';
import { askedOrder } from '../../ui/sorting';
import { Status } from '../../ui/status';
import { type Column, Table } from '../../ui/table';
import { toast } from '../../ui/toasts';
import './people.css';

type Invitation = components['schemas']['ListInvitationsItem'];

const defaults = { invited: '' };
const orders = ['Sent', 'Email', 'Organisation'] as const satisfies components['schemas']['InvitationOrder'][];

/** Invitations that wait for an answer. */
export function ListInvitations({ seesAll }: { seesAll: boolean }) {
  const { t } = useTranslation('access');
  const [{ invited }] = useFilters(defaults);
  const [sort, setSort] = useSort('-Sent', 'invitations');
  const query = api.useInfiniteQuery(
    'get', '/api/members/invitations', { params: { query: { search: invited || undefined, ...askedOrder(sort, orders), take: 50 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: { next: string | null }) => last.next },
  );
  const columns: Column<Invitation>[] = [
    { key: 'Email', sort: true, header: t('invitations.email'), rowHeader: true, cell: (row) => row.email },
    ...seesAll ? [{ key: 'Organisation', sort: true as const, header: t('people.organisation'), cell: (row: Invitation) => row.organisationName }] : [],
    { key: 'roles', header: t('people.roles'), cell: (row) => list(row.roles.map((role) => t(`role.${role}`))) },
    { key: 'lastDay', header: t('people.lastDay'), unbroken: true, cell: (row) => row.lastDay ? shortDate(row.lastDay) : <span className="quiet">{t('people.noLastDay')}</span> },
    {
      key: 'Sent', sort: true, header: t('invitations.state'), cell: (row) => row.hasExpired
        ? <Status kind="at-risk">{t('invitations.expired')}</Status>
        : t('invitations.until', { sent: dateOf(row.sentAt), until: dateOf(row.expiresAt) }),
    },
    { key: 'change', header: t('people.change'), cell: (row) => <InvitationActions invitation={row} /> },
  ];

  return (
    <Card title={t('invitations.title')} lead={t('invitations.lead')}>
      <Filters defaults={defaults} label={t('invitations.filters')}>
        <TextField name="invited" type="search" label={t('invitations.search')} width="medium" />
      </Filters>
      <Show query={query}>
        {({ pages }) => (
          <>
            <Table
              caption={t('invitations.title')} quietCaption columns={columns} sort={sort} onSort={setSort} rows={pages.flatMap((page) => page.items)}
              rowKey={(row) => row.invitationId} count={t('invitations.count', { count: pages[0]?.total ?? 0 })}
              empty={<p>{t(invited ? 'invitations.noneFound' : 'invitations.none')}</p>}
            />
            <Pager query={query} />
          </>
        )}
      </Show>
    </Card>
  );
}

function InvitationActions({ invitation: { invitationId, email } }: { invitation: Invitation }) {
  const { t } = useTranslation('access');
  const params = { path: { invitationId } };
  const resend = api.useMutation('post', '/api/members/invitations/{invitationId}/resending', {
    onSuccess: () => toast(t('invitations.resent', { email })),
  });
  const withdraw = api.useMutation('delete', '/api/members/invitations/{invitationId}', {
    onSuccess: () => toast(t('invitations.withdrawn', { email })),
  });
  return (
    <div className="row-actions">
      <Button look="plain" small pending={resend.isPending} onClick={() => resend.mutate({ params })}>
        {t('invitations.resend')}<span className="visually-hidden"> {email}</span>
      </Button>
      <ConfirmButton
        look="plain" small danger title={t('invitations.withdrawTitle')} confirm={t('invitations.withdraw')}
        question={<p>{t('invitations.withdrawQuestion', { email })}</p>} pending={withdraw.isPending} problem={withdraw.error}
        onConfirm={(done) => withdraw.mutate({ params }, { onSuccess: done })}
      >
        {t('invitations.withdraw')}<span className="visually-hidden"> {email}</span>
      </ConfirmButton>
      {resend.error ? <p className="field-error" role="alert">{sentence(resend.error)}</p> : null}
    </div>
  );
}
