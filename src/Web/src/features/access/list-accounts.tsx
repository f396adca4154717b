import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { dateOf } from '../../lib/format';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/field';
import { Filters } from '../../ui/filters';
import { PageHeader } from '../../ui/page-header';
import { Pager } from '../../ui/pager';
import { SelectField } from '../../ui/select-field';
import { Empty, Show } from '../../ui/states';
import { Table } from '../../ui/table';
import { SuspendAccount } from './suspend-account';

const defaults = { search: '', state: '' };

export default function ListAccounts() {
  const { t } = useTranslation('access');
  const [{ search, state }] = useFilters(defaults);
  const query = api.useInfiniteQuery(
    'get', '/api/operator/accounts',
    { params: { query: { search: search || undefined, suspended: state === 'suspended' || undefined, take: 50 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: { next: string | null }) => last.next },
  );

  return (
    <>
      <PageHeader title={t('operatorAccounts.title')} lead={t('operatorAccounts.lead')} />
      <Card>
        <Filters defaults={defaults}>
          <TextField name="search" type="search" label={t('people.search')} width="medium" />
          <SelectField name="state" label={t('operatorAccounts.state')} empty={t('operatorAccounts.any')} options={[{ value: 'suspended', text: t('operatorAccounts.suspended') }]} />
        </Filters>
        <Show query={query}>
          {({ pages }) => (
            <>
              <Table
                caption={t('operatorAccounts.title')} quietCaption count={false} rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.accountId}
                columns={[
                  { key: 'name', header: t('people.name'), rowHeader: true, cell: (row) => row.name },
                  { key: 'email', header: t('field.email'), cell: (row) => row.email },
                  { key: 'since', header: t('operatorAccounts.since'), cell: (row) => dateOf(row.createdAt) },
                  { key: 'state', header: t('operatorAccounts.state'), cell: (row) => (row.suspendedAt ? t('operatorAccounts.suspendedOn', { date: dateOf(row.suspendedAt) }) : t('operatorAccounts.open')) },
                  { key: 'change', header: t('operatorAccounts.change'), cell: (row) => (row.isThis ? t('operatorAccounts.own') : <SuspendAccount account={row} />) },
                ]}
                empty={<Empty title={t('operatorAccounts.none')}><p>{t('operatorAccounts.noneWords')}</p></Empty>}
              />
              <Pager query={query} />
            </>
          )}
        </Show>
      </Card>
    </>
  );
}
