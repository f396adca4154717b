import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { DownloadLink } from '../../../ui/download-link';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Pager } from '../../../ui/pager';
import { Empty, Show } from '../../../ui/states';
import { Status, type StatusKind } from '../../../ui/status';
import { Table } from '../../../ui/table';
import { RecordsTabs } from './records-tabs';

type Schemas = components['schemas'];

const looks: Record<Schemas['AccessState'], StatusKind> = { WaitingForProof: 'not-started', Open: 'at-risk', Released: 'complete', Closed: 'complete' };

/** Who asked what is kept about them, and by when they must have it. */
export default function ListRequests() {
  const { t } = useTranslation('records');
  const slug = useSlug();
  const root = `/p/${slug}/records/requests`;
  const query = api.useInfiniteQuery(
    'get', '/api/access-requests', { params: { query: { take: 50 } } },
    {
      pageParamName: 'after', initialPageParam: 0, placeholderData: keepPreviousData,
      getNextPageParam: (last: Schemas['ListAccessRequestsResponse']) => last.next ?? undefined,
    },
  );
  return (
    <>
      <PageHeader title={t('requests.title')} lead={t('requests.lead')} />
      <RecordsTabs />
      <Show query={query}>
        {({ pages }) => (
          <Card title={t('requests.title')}>
            <Table
              caption={t('requests.title')} quietCaption rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.accessRequestId}
              count={t('requests.count', { count: pages[0]?.waiting ?? 0, late: pages[0]?.late ?? 0 })}
              columns={[
                { key: 'reference', header: t('reference'), rowHeader: true, unbroken: true, cell: (row) => <Link href={`${root}/${row.accessRequestId}`}>{row.reference}</Link> },
                { key: 'state', header: t('requests.state'), cell: (row) => <Status kind={row.isLate ? 'off-track' : looks[row.state]}>{t(row.isLate ? 'requests.late' : `requests.states.${row.state}`)}</Status> },
                { key: 'asked', header: t('requests.asked'), unbroken: true, cell: (row) => date(row.askedOn) },
                { key: 'due', header: t('requests.due'), cell: (row) => row.dueOn ? <>{date(row.dueOn)}{row.isExtended && ` (${t('requests.extended')})`}</> : t('requests.stands') },
                { key: 'by', header: t('requests.openedBy'), cell: (row) => row.openedBy },
              ]}
              empty={<Empty title={t('requests.none')}><p>{t('requests.noneWords')}</p></Empty>}
            />
            <Pager query={query} />
            {(pages[0]?.total ?? 0) > 0 && <DownloadLink href={`/p/${slug}/api/access-requests/export`} about="CSV">{t('export')}</DownloadLink>}
          </Card>
        )}
      </Show>
    </>
  );
}
