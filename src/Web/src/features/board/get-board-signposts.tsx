import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { number } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import { quarterLabel } from '../../lib/quarters';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { Pager } from '../../ui/pager';
import { Empty, Show } from '../../ui/states';
import { Table } from '../../ui/table';
import { follows } from './figures';

/** The times that people were told about a service, as the board counts them. */
export default function GetBoardSignposts() {
  const { t } = useTranslation('board');
  const board = `/p/${useSlug()}/board`;
  const query = api.useInfiniteQuery(
    'get', '/api/board/signposts', { params: { query: { take: 50 } } },
    { pageParamName: 'after', initialPageParam: 0, getNextPageParam: (last: { next: number | null }) => last.next, ...follows },
  );

  return (
    <>
      <PageHeader title={t('told.title')} lead={t('told.lead')} back={{ href: board, text: t('title') }} />
      <Card>
        <Show query={query}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            const { count = 0, isAtLeast = false } = pages[0] ?? {};
            const holds = rows.some((row) => row.how);
            return (
              <div className="stack">
                {isAtLeast && <Banner title={t('rows.hiddenTitle')}>{t('flow.hidden')}</Banner>}
                <Table
                  caption={t('told.title')} quietCaption rows={rows} rowKey={(row) => String(rows.indexOf(row))}
                  columns={[
                    { key: 'quarter', header: t('flow.quarter'), rowHeader: true, cell: (row) => quarterLabel(row.quarter) },
                    ...(holds ? [
                      { key: 'service', header: t('told.service'), cell: (row: typeof rows[number]) => row.serviceName },
                      { key: 'how', header: t('told.how'), cell: (row: typeof rows[number]) => row.how && t(`told.hows.${row.how}`) },
                    ] : [
                      { key: 'times', header: t('told.times'), number: true, cell: (row: typeof rows[number]) => number(row.times) },
                    ]),
                  ]}
                  count={t('told.count', { count, shown: number(count) })}
                  empty={<Empty title={t(isAtLeast ? 'rows.allHidden' : 'rows.none')} />}
                />
                <Pager query={query} />
              </div>
            );
          }}
        </Show>
      </Card>
    </>
  );
}
