import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { date } from '../../../lib/format';
import { usePermission, useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { DownloadLink } from '../../../ui/download-link';
import { Filters } from '../../../ui/filters';
import { Link } from '../../../ui/link';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Pager } from '../../../ui/pager';
import { SelectField } from '../../../ui/select-field';
import { Empty, Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { Table } from '../../../ui/table';
import { RecordsTabs } from './records-tabs';

type Schemas = components['schemas'];

const defaults = { show: 'open' };

/** Who complained, by when they are to be answered, and what came of it. By reference, without names. */
export default function ListComplaints() {
  const { t } = useTranslation('records');
  const slug = useSlug();
  const root = `/p/${slug}/records/complaints`;
  const manages = usePermission('ManagePartnership');
  const [{ show }] = useFilters(defaults);
  const onlyOpen = show === 'open';
  const query = api.useInfiniteQuery(
    'get', '/api/complaints', { params: { query: { onlyOpen, take: 50 } } },
    {
      pageParamName: 'after', initialPageParam: 0, placeholderData: keepPreviousData,
      getNextPageParam: (last: Schemas['ListComplaintsResponse']) => last.next ?? undefined,
    },
  );
  return (
    <>
      <PageHeader
        title={t('complaints.title')} lead={t('complaints.lead')}
        actions={(
          <>
            <LinkButton href={`${root}/new`}>{t('complaints.record')}</LinkButton>
            {manages && <LinkButton look="secondary" href={`${root}/page`}>{t('complaints.page')}</LinkButton>}
          </>
        )}
      />
      <RecordsTabs />
      <Show query={query}>
        {({ pages }) => (
          <Card title={t('complaints.title')}>
            <Filters defaults={defaults}>
              <SelectField name="show" label={t('complaints.show')} options={['open', 'all'].map((value) => ({ value, text: t(`complaints.${value}`) }))} />
            </Filters>
            <Table
              caption={t('complaints.title')} quietCaption rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.complaintId}
              count={pages[0]?.total ? t('complaints.count', { count: pages[0].open, late: pages[0].late }) : false}
              columns={[
                { key: 'reference', header: t('reference'), rowHeader: true, unbroken: true, cell: (row) => <Link href={`${root}/${row.complaintId}`}>{row.reference ?? t('complaints.noChecklist')}</Link> },
                { key: 'state', header: t('complaints.state'), cell: (row) => <Status kind={row.isLate ? 'off-track' : row.state === 'Open' ? 'at-risk' : 'complete'}>{t(row.isLate ? 'complaints.late' : `complaints.states.${row.state}`)}</Status> },
                { key: 'about', header: t('complaints.about'), cell: (row) => t(`complaints.abouts.${row.about}`) },
                { key: 'by', header: t('complaints.by'), cell: (row) => t(`complaints.bys.${row.by}`) },
                { key: 'came', header: t('complaints.came'), unbroken: true, cell: (row) => date(row.receivedOn) },
                { key: 'due', header: t('complaints.due'), unbroken: true, cell: (row) => date(row.dueOn) },
              ]}
              empty={<Empty title={t('complaints.none')}><p>{t('complaints.noneWords')}</p></Empty>}
            />
            <Pager query={query} />
            {(pages[0]?.total ?? 0) > 0 && <DownloadLink href={`/p/${slug}/api/complaints/export?onlyOpen=${onlyOpen}`} about="CSV">{t('export')}</DownloadLink>}
          </Card>
        )}
      </Show>
    </>
  );
}
