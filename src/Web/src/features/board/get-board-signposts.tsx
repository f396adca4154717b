import { useTranslation } from 'react-i18next';
import { toWords, useFilters, useSort } from '../../lib/address';
import { api } from '../../lib/api';
import { number, shortDate } from '../../lib/format';
import { usePermission, useSlug } from '../../lib/partnership';
import { quarterLabel } from '../../lib/quarters';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { DownloadLink } from '../../ui/download-link';
import { TextField } from '../../ui/field';
import { Filters } from '../../ui/filters';
import { PageHeader } from '../../ui/page-header';
import { Pager } from '../../ui/pager';
import { askedOrder } from '../../ui/sorting';
import { Empty, Show } from '../../ui/states';
import { type Column, Table } from '../../ui/table';
import { follows } from './figures';

const defaults = { search: '' };
const orders = ['Told', 'Service', 'Organisation', 'How'] as const satisfies components['schemas']['SignpostOrder'][];

type Row = components['schemas']['SignpostRow'];

/** The times that people were told about a service, as the board counts them. */
export default function GetBoardSignposts() {
  const { t } = useTranslation('board');
  const slug = useSlug();
  const holds = usePermission('RunHub');
  const [{ search }] = useFilters(defaults);
  const [sort, setSort] = useSort('-Told');
  const asked = { search: search || undefined, ...askedOrder(sort, orders) };
  const query = api.useInfiniteQuery(
    'get', '/api/board/signposts', { params: { query: { ...asked, take: 50 } } },
    { pageParamName: 'after', initialPageParam: 0, getNextPageParam: (last: { next: number | null }) => last.next, ...follows },
  );
  const columns = useColumns(holds);

  return (
    <>
      <PageHeader title={t('told.title')} lead={t('told.lead')} back={{ href: `/p/${slug}/board`, text: t('title') }} />
      <Card>
        <div className="stack">
          {holds && <Filters defaults={defaults}><TextField name="search" type="search" label={t('told.search')} /></Filters>}
          <Show query={query}>
            {({ pages }) => {
              const rows = pages.flatMap((page) => page.items);
              const { times = 0, isAtLeast = false } = pages[0] ?? {};
              return (
                <>
                  {isAtLeast && <Banner title={t('rows.hiddenTitle')}>{t('flow.hidden')}</Banner>}
                  <Table
                    caption={t('told.title')} quietCaption rows={rows} rowKey={(row) => String(rows.indexOf(row))}
                    columns={columns} sort={sort} onSort={setSort} count={t('told.count', { count: times, shown: number(times) })}
                    empty={<Empty title={t(search ? 'rows.noneFound' : isAtLeast ? 'rows.allHidden' : 'rows.none')} />}
                  />
                  <Pager query={query} />
                  <DownloadLink href={`/p/${slug}/api/board/signposts/export?${toWords(asked)}`}>{t('told.export')}</DownloadLink>
                </>
              );
            }}
          </Show>
        </div>
      </Card>
    </>
  );
}

function useColumns(holds: boolean): Column<Row>[] {
  const { t } = useTranslation('board');
  if (!holds) return [
    { key: 'Told', header: t('flow.quarter'), rowHeader: true, sort: true, cell: (row) => quarterLabel(row.quarter) },
    { key: 'times', header: t('told.times'), number: true, cell: (row) => number(row.times) },
  ];
  return [
    { key: 'Told', header: t('told.on'), rowHeader: true, sort: true, unbroken: true, cell: (row) => row.held && shortDate(row.held.toldOn) },
    { key: 'Service', header: t('told.service'), sort: true, cell: (row) => row.held?.serviceName },
    { key: 'Organisation', header: t('rows.organisation'), sort: true, cell: (row) => row.held?.organisationName },
    { key: 'How', header: t('told.how'), sort: true, cell: (row) => row.held && t(`told.hows.${row.held.how}`) },
  ];
}
