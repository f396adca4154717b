import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Filters } from '../../../ui/filters';
import { Link } from '../../../ui/link';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Pager } from '../../../ui/pager';
import { SelectField } from '../../../ui/select-field';
import { Empty, Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { Table } from '../../../ui/table';
import { Due } from '../due';
import { concernStates } from './concern-states';

type State = components['schemas']['ConcernState'];

const defaults = { state: '' };
const states = Object.keys(concernStates) as State[];

export default function ListConcerns() {
  const { t } = useTranslation('safeguarding');
  const root = `/p/${useSlug()}/concerns`;
  const [{ state }] = useFilters(defaults);
  const query = api.useInfiniteQuery(
    'get', '/api/concerns', { params: { query: { state: (state || undefined) as State | undefined, take: 50 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: { next: string | null }) => last.next, placeholderData: keepPreviousData },
  );
  return (
    <>
      <PageHeader title={t('list.title')} lead={t('list.lead')} actions={<LinkButton look="secondary" href={`${root}/new`}>{t('record.title')}</LinkButton>} />
      <Card>
        <Show query={query}>
          {({ pages }) => (
            <>
              <Filters defaults={defaults}>
                <SelectField name="state" label={t('list.state')} empty={t('list.any')} options={states.map((value) => ({ value, text: t(`states.${value}`) }))} />
              </Filters>
              <Table
                caption={t('list.title')} quietCaption rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.concernId}
                count={t('list.count', { count: pages[0]?.total ?? 0 })}
                columns={[
                  { key: 'recorded', header: t('list.recorded'), rowHeader: true, cell: (row) => <Link href={`${root}/${row.concernId}`}>{dateTime(row.recordedAt)}</Link> },
                  { key: 'by', header: t('list.by'), cell: (row) => row.recordedBy },
                  { key: 'state', header: t('list.state'), cell: (row) => <Status kind={concernStates[row.state]}>{t(`states.${row.state}`)}</Status> },
                  { key: 'due', header: t('list.due'), cell: (row) => <Due at={row.dueAt} /> },
                ]}
                empty={<Empty title={t('list.none')}><p>{t('list.noneWords')}</p></Empty>}
              />
              <Pager query={query} />
            </>
          )}
        </Show>
      </Card>
    </>
  );
}
