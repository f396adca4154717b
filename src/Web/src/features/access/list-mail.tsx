import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { dateTime } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/field';
import { Filters } from '../../ui/filters';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Pager } from '../../ui/pager';
import { SelectField } from '../../ui/select-field';
import { Empty, Show } from '../../ui/states';
import { Table } from '../../ui/table';
import { MailStatus } from './mail-status';

type State = components['schemas']['MailState'];

const defaults = { search: '', state: '' };
const states: State[] = ['Sent', 'Delivered', 'Undelivered', 'Waiting', 'Failing'];

export default function ListMail() {
  const { t } = useTranslation('access');
  const [{ search, state }] = useFilters(defaults);
  const query = api.useInfiniteQuery(
    'get', '/api/operator/mail',
    { params: { query: { search: search || undefined, state: (state || undefined) as State | undefined, take: 50 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: { next: string | null }) => last.next },
  );

  return (
    <>
      <PageHeader title={t('operatorMail.title')} lead={t('operatorMail.lead')} />
      <Card>
        <Filters defaults={defaults}>
          <TextField name="search" type="search" label={t('operatorMail.search')} width="medium" />
          <SelectField name="state" label={t('operatorMail.state')} empty={t('operatorMail.any')} options={states.map((value) => ({ value, text: t(`mailState.${value}`) }))} />
        </Filters>
        <Show query={query}>
          {({ pages }) => (
            <>
              <Table
                caption={t('operatorMail.title')} quietCaption count={false} rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.mailId}
                columns={[
                  { key: 'subject', header: t('operatorMail.subject'), rowHeader: true, cell: (row) => <Link href={`/operator/mail/${row.mailId}`}>{row.subject}</Link> },
                  { key: 'to', header: t('operatorMail.to'), cell: (row) => row.recipient },
                  { key: 'at', header: t('operatorMail.at'), cell: (row) => dateTime(row.createdAt) },
                  { key: 'state', header: t('operatorMail.state'), cell: (row) => <MailStatus {...row} /> },
                ]}
                empty={<Empty title={t('operatorMail.none')}><p>{t('operatorMail.noneWords')}</p></Empty>}
              />
              <Pager query={query} />
            </>
          )}
        </Show>
      </Card>
    </>
  );
}
