import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { number } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import { quarterLabel, quarterWords } from '../../lib/quarters';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Pager } from '../../ui/pager';
import { Empty, Show } from '../../ui/states';
import { type Column, Table } from '../../ui/table';
import { follows, groupKey } from './figures';

const defaults = { figure: 'made', quarter: '', part: '' };

type Row = components['schemas']['GetBoardReferralsRow'];

/** The referrals that a number of the board counts. */
export default function GetBoardReferrals() {
  const { t } = useTranslation('board');
  const board = `/p/${useSlug()}/board`;
  const [{ figure, quarter, part }] = useFilters(defaults);
  const query = api.useInfiniteQuery(
    'get', '/api/board/referrals',
    { params: { query: { figure, quarter: quarter || undefined, part: part || undefined, take: 50 } } },
    { pageParamName: 'after', initialPageParam: 0, getNextPageParam: (last: { next: number | null }) => last.next, ...follows },
  );
  const columns = useColumns();
  const lead = [part && t(`${figure}.${part}`, { defaultValue: '' }), quarter && quarterWords(quarter)].filter(Boolean).join(', ');

  return (
    <>
      <PageHeader title={t(`rows.${figure}`, { defaultValue: t('rows.made') })} lead={lead} back={{ href: board, text: t('title') }} />
      <Card>
        <Show query={query}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            const { count = 0, isAtLeast = false } = pages[0] ?? {};
            return (
              <div className="stack">
                {isAtLeast && <Banner title={t('rows.hiddenTitle')}>{t('flow.hidden')}</Banner>}
                <Table
                  caption={t('flow.title')} quietCaption rows={rows} rowKey={(row) => row.referralId ?? String(rows.indexOf(row))}
                  columns={columns.filter((column) => rows.some((row) => column.of(row) != null))} count={t('rows.count', { count, shown: number(count) })}
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

/** All columns; `of` tells whether the reader is given anything in one. */
function useColumns(): (Column<Row> & { of: (row: Row) => unknown })[] {
  const { t } = useTranslation('board');
  const root = `/p/${useSlug()}/hub`;
  return [
    { key: 'quarter', header: t('flow.quarter'), rowHeader: true, of: () => true, cell: (row) => quarterLabel(row.quarter) },
    { key: 'group', header: t('rows.group'), of: (row) => row.group, cell: (row) => (row.group ? t(`flow.${groupKey(row.group)}`) : t('rows.hidden')) },
    { key: 'outcome', header: t('rows.outcome'), of: (row) => row.outcome, cell: (row) => row.outcome && t(`outcomes.${row.outcome}`) },
    { key: 'wait', header: t('rows.wait'), of: (row) => row.wait, cell: (row) => row.wait && t(`days.${row.wait}`) },
    { key: 'days', header: t('rows.daysNumber'), number: true, of: (row) => row.days, cell: (row) => row.days },
    {
      key: 'referral', header: t('rows.referral'), of: (row) => row.submissionId,
      cell: (row) => row.submissionId && <Link href={`${root}/${row.submissionId}`}>{t('rows.open')}</Link>,
    },
  ];
}
