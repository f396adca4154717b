import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date, dateTime } from '../../../lib/format';
import { usePermission, useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { DownloadLink } from '../../../ui/download-link';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Pager } from '../../../ui/pager';
import { Empty, Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { Table } from '../../../ui/table';
import { HoldActions } from './hold-actions';
import { RecordsTabs } from './records-tabs';

type Schemas = components['schemas'];
const atOnce = 50;

/** People of whom nothing may be destroyed. Only the hub and safeguarding leads know. */
export default function ListHolds() {
  const { t } = useTranslation('records');
  const root = `/p/${useSlug()}`;
  const runsHub = usePermission('RunHub');
  const query = api.useInfiniteQuery(
    'get', '/api/legal-holds', { params: { query: { take: atOnce } } },
    {
      pageParamName: 'skip', initialPageParam: 0, placeholderData: keepPreviousData,
      getNextPageParam: (last: Schemas['ListHoldsResponse'], pages: unknown[]) => last.total > pages.length * atOnce ? pages.length * atOnce : undefined,
    },
  );
  return (
    <>
      <PageHeader title={t('holds.title')} lead={t('holds.lead')} />
      <RecordsTabs />
      <Show query={query}>
        {({ pages }) => (
          <Card title={t('holds.title')}>
            <Table
              caption={t('holds.title')} quietCaption rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.holdId}
              count={pages[0]?.total ? t('holds.count', { count: pages[0].live, total: pages[0].total }) : false}
              columns={[
                { key: 'reference', header: t('reference'), rowHeader: true, unbroken: true, cell: (row) => runsHub ? <Link href={`${root}/hub/${row.submissionId}`}>{row.reference}</Link> : row.reference },
                { key: 'why', header: t('holds.why'), cell: (row) => row.reason },
                { key: 'placed', header: t('holds.placed'), cell: (row) => t('holds.by', { at: dateTime(row.placedAt), by: row.placedBy }) },
                {
                  key: 'review', header: t('holds.review'),
                  cell: (row) => row.liftedAt
                    ? <><Status kind="complete">{t('holds.lifted')}</Status> {t('holds.by', { at: dateTime(row.liftedAt), by: row.liftedBy })}: {row.liftReason}</>
                    : <>{row.isReviewDue && <><Status kind="off-track">{t('holds.due')}</Status>{' '}</>}{date(row.reviewOn)}</>,
                },
                { key: 'act', header: t('holds.act'), cell: (row) => row.liftedAt ? null : <HoldActions hold={row} /> },
              ]}
              empty={<Empty title={t('holds.none')}><p>{t('holds.noneWords')}</p></Empty>}
            />
            <Pager query={query} />
            {(pages[0]?.total ?? 0) > 0 && <DownloadLink href={`${root}/api/legal-holds/export`} about="CSV">{t('export')}</DownloadLink>}
          </Card>
        )}
      </Show>
    </>
  );
}
