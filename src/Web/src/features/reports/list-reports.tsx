import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { dateTime } from '../../lib/format';
import { usePermission, useSlug } from '../../lib/partnership';
import { Card } from '../../ui/card';
import { DownloadLink } from '../../ui/download-link';
import { TextField } from '../../ui/field';
import { Filters } from '../../ui/filters';
import { Link } from '../../ui/link';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Pager } from '../../ui/pager';
import { Empty, Show } from '../../ui/states';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { periodWords, stateKinds } from './report';

const defaults = { search: '' };

export default function ListReports() {
  const { t } = useTranslation('reports');
  const slug = useSlug();
  const root = `/p/${slug}/reports`;
  const mayBuild = usePermission('BuildReports');
  const [{ search }] = useFilters(defaults);
  const query = api.useInfiniteQuery(
    'get', '/api/reports',
    { params: { query: { search: search || undefined, take: 25 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: { next: string | null }) => last.next },
  );
  const add = mayBuild && <LinkButton href={`${root}/new`}>{t('list.add')}</LinkButton>;

  return (
    <>
      <PageHeader title={t('list.title')} lead={t('list.lead')} actions={add} />
      <Card>
        <Filters defaults={defaults}><TextField name="search" type="search" label={t('list.search')} /></Filters>
        <Show query={query}>
          {({ pages }) => (
            <>
              <Table
                caption={t('list.title')} quietCaption count={false} rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.reportId}
                columns={[
                  { key: 'title', header: t('list.name'), rowHeader: true, cell: (row) => <Link href={`${root}/${row.reportId}`}>{row.title}</Link> },
                  { key: 'period', header: t('list.period'), cell: periodWords },
                  {
                    key: 'state', header: t('list.state'),
                    cell: (row) => (
                      <Status kind={stateKinds[row.state]}>
                        {row.state === 'Building' ? t('list.building', { progress: row.progress }) : t(`state.${row.state}`)}
                      </Status>
                    ),
                  },
                  { key: 'asked', header: t('list.asked'), cell: (row) => t('list.askedBy', { when: dateTime(row.requestedAt), name: row.requestedByName }) },
                  {
                    key: 'pdf', header: t('list.file'),
                    cell: (row) => (row.pdf === 'Ready'
                      ? <DownloadLink href={`/p/${slug}/api/reports/${row.reportId}/pdf`}>{t('pdf')}</DownloadLink>
                      : row.state === 'Ready' && t(`pdfState.${row.pdf}`)),
                  },
                ]}
                empty={search ? <Empty title={t('list.notFound')} /> : <Empty title={t('list.none')} action={add}><p>{t('list.noneWords')}</p></Empty>}
              />
              <Pager query={query} />
            </>
          )}
        </Show>
      </Card>
    </>
  );
}
