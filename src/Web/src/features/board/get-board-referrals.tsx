import { useTranslation } from 'react-i18next';
import { toWords, useFilters, useSort } from '../../lib/address';
import { api } from '../../lib/api';
import { number, shortDate, today } from '../../lib/format';
import { usePermission, useSlug } from '../../lib/partnership';
import { quarterBefore, quarterLabel, quarterOf, quarterWords } from '../../lib/quarters';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { DownloadLink } from '../../ui/download-link';
import { TextField } from '../../ui/field';
import { Filters } from '../../ui/filters';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Pager } from '../../ui/pager';
import { SelectField } from '../../ui/select-field';
import { askedOrder } from '../../ui/sorting';
import { Empty, Show } from '../../ui/states';
import { type Column, Table } from '../../ui/table';
import { follows, groupKey } from './figures';

const choices = { quarter: '', search: '' };
const defaults = { ...choices, figure: 'made', part: '' };
const orders = [
  'Made', 'Group', 'Outcome', 'Wait', 'Service', 'Organisation', 'Referrer', 'Sent', 'FirstContact', 'Days',
] as const satisfies components['schemas']['ReferralOrder'][];

type Row = components['schemas']['ReferralRow'];

/** The referrals that a number of the board counts. */
export default function GetBoardReferrals() {
  const { t } = useTranslation('board');
  const slug = useSlug();
  const holds = usePermission('RunHub');
  const [{ figure, quarter, part, search }] = useFilters(defaults);
  const [sort, setSort] = useSort('-Made');
  const asked = { figure, quarter: quarter || undefined, part: part || undefined, search: search || undefined, ...askedOrder(sort, orders) };
  const query = api.useInfiniteQuery(
    'get', '/api/board/referrals', { params: { query: { ...asked, take: 50 } } },
    { pageParamName: 'after', initialPageParam: 0, getNextPageParam: (last: { next: number | null }) => last.next, ...follows },
  );
  const columns = useColumns(holds);
  const lead = [part && t(`${figure}.${part}`, { defaultValue: '' }), quarter && quarterWords(quarter)].filter(Boolean).join(', ');

  return (
    <>
      <PageHeader title={t(`rows.${figure}`, { defaultValue: t('rows.made') })} lead={lead} back={{ href: `/p/${slug}/board`, text: t('title') }} />
      <Card>
        <div className="stack">
          <Filters defaults={choices}>
            {holds && <TextField name="search" type="search" label={t('rows.search')} />}
            <SelectField
              name="quarter" label={t('flow.quarter')} empty={t('rows.anyQuarter')}
              options={Array.from({ length: 8 }, (_, count) => quarterBefore(quarterOf(today()), count)).map((value) => ({ value, text: quarterWords(value) }))}
            />
          </Filters>
          <Show query={query}>
            {({ pages }) => {
              const rows = pages.flatMap((page) => page.items);
              const { referrals = 0, isAtLeast = false } = pages[0] ?? {};
              return (
                <>
                  {isAtLeast && <Banner title={t('rows.hiddenTitle')}>{t('flow.hidden')}</Banner>}
                  <Table
                    caption={t('flow.title')} quietCaption rows={rows} rowKey={(row) => row.held?.referralId ?? String(rows.indexOf(row))}
                    columns={columns.filter((column) => rows.some((row) => column.of(row) != null))} sort={sort} onSort={setSort}
                    count={t('rows.count', { count: referrals, shown: number(referrals) })}
                    empty={<Empty title={t(search ? 'rows.noneFound' : isAtLeast ? 'rows.allHidden' : 'rows.none')} />}
                  />
                  <Pager query={query} />
                  <DownloadLink href={`/p/${slug}/api/board/referrals/export?${toWords(asked)}`}>{t('rows.export')}</DownloadLink>
                </>
              );
            }}
          </Show>
        </div>
      </Card>
    </>
  );
}

/** All columns; `of` tells whether the reader is given anything in one. */
function useColumns(holds: boolean): (Column<Row> & { of: (row: Row) => unknown })[] {
  const { t } = useTranslation('board');
  const root = `/p/${useSlug()}/hub`;
  const day = (value: string | null | undefined) => value && shortDate(value);
  const standing: (Column<Row> & { of: (row: Row) => unknown })[] = [
    { key: 'Group', header: t('rows.group'), sort: true, of: (row) => row.group, cell: (row) => (row.group ? t(`flow.${groupKey(row.group)}`) : t('rows.hidden')) },
    { key: 'Outcome', header: t('rows.outcome'), sort: true, of: (row) => row.outcome, cell: (row) => row.outcome && t(`outcomes.${row.outcome}`) },
  ];
  if (!holds) return [
    { key: 'Made', header: t('flow.quarter'), rowHeader: true, sort: true, of: () => true, cell: (row) => quarterLabel(row.quarter) },
    ...standing,
    { key: 'Wait', header: t('rows.wait'), sort: true, of: (row) => row.wait, cell: (row) => row.wait && t(`days.${row.wait}`) },
    { key: 'referrals', header: t('flow.title'), number: true, of: () => true, cell: (row) => number(row.referrals) },
  ];
  return [
    {
      key: 'Made', header: t('rows.madeOn'), rowHeader: true, sort: true, of: () => true,
      cell: (row) => row.held && <Link href={`${root}/${row.held.submissionId}`}>{shortDate(row.held.madeOn)}</Link>,
    },
    { key: 'Service', header: t('rows.service'), sort: true, of: () => true, cell: (row) => row.held?.serviceName },
    { key: 'Organisation', header: t('rows.organisation'), sort: true, of: () => true, cell: (row) => row.held?.organisationName },
    { key: 'Referrer', header: t('rows.referrer'), sort: true, of: () => true, cell: (row) => row.held?.referrerName },
    ...standing,
    { key: 'Sent', header: t('rows.sent'), sort: true, unbroken: true, of: (row) => row.held?.sentOn, cell: (row) => day(row.held?.sentOn) },
    { key: 'FirstContact', header: t('rows.firstContact'), sort: true, unbroken: true, of: (row) => row.held?.firstContactOn, cell: (row) => day(row.held?.firstContactOn) },
    { key: 'Days', header: t('rows.daysNumber'), sort: true, number: true, of: (row) => row.held?.days, cell: (row) => row.held?.days },
  ];
}
