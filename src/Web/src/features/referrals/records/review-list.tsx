import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toWords, useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { date } from '../../../lib/format';
import { usePermission, useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { DownloadLink } from '../../../ui/download-link';
import { Filters } from '../../../ui/filters';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Pager } from '../../../ui/pager';
import { SelectField } from '../../../ui/select-field';
import { Stat, Stats } from '../../../ui/stat';
import { Empty, Show } from '../../../ui/states';
import { Table } from '../../../ui/table';
import { Certificates } from './certificates';
import { DecideRecords } from './decide-records';
import { RecordsTabs } from './records-tabs';

type Schemas = components['schemas'];
type Row = Schemas['ListDueRecordsRow'];
type State = 'ToReview' | 'ToConfirm' | 'Kept';

const states: State[] = ['ToReview', 'ToConfirm', 'Kept'];
const kinds: Schemas['RecordKind'][] = ['InitialContact', 'Referral', 'CareRecord', 'Concern', 'Complaint', 'Permissions', 'Card'];
const orders: Record<string, Schemas['DueOrder']> = { due: 'Due', ended: 'Ended', reference: 'Reference', kind: 'Kind' };
const defaults = { state: 'ToReview', kind: '', sort: 'due' };

/** Records whose time is over. Nothing is destroyed before somebody looked at it, and somebody else agreed. */
export default function ReviewList() {
  const { t } = useTranslation('records');
  const root = `/p/${useSlug()}`;
  const [filters, setFilters] = useFilters(defaults);
  const state = states.find((one) => one === filters.state) ?? 'ToReview';
  const keepsConcerns = usePermission('KeepConcerns');
  const asked = {
    state, kind: (filters.kind || undefined) as Schemas['RecordKind'] | undefined,
    order: orders[filters.sort.replace('-', '')] ?? 'Due' as const, descending: filters.sort.startsWith('-'),
  };
  const query = api.useInfiniteQuery(
    'get', '/api/retention/due',
    {
      params: {
        query: { ...asked, take: 100 },
      },
    },
    {
      pageParamName: 'after', initialPageParam: 0, placeholderData: keepPreviousData,
      getNextPageParam: (last: Schemas['ListDueRecordsResponse']) => last.next ?? undefined,
      refetchInterval: (asked) => asked.state.data?.pages[0]?.certificates.some(({ finishedAt }) => !finishedAt) ? 3000 : false,
    },
  );
  return (
    <>
      <PageHeader title={t('review.title')} lead={t('review.lead')} />
      <RecordsTabs />
      <Show query={query}>
        {({ pages }) => pages[0] && (
          <>
            <Stats>
              <Stat label={t('review.states.ToReview')} figure={String(pages[0].waiting.toReview)} href={`${root}/records`}>{t('review.hints.ToReview')}</Stat>
              <Stat label={t('review.states.ToConfirm')} figure={String(pages[0].waiting.toConfirm)} href={`${root}/records?state=ToConfirm`}>{t('review.hints.ToConfirm')}</Stat>
              <Stat label={t('review.states.Kept')} figure={String(pages[0].waiting.kept)} href={`${root}/records?state=Kept`}>{t('review.hints.Kept')}</Stat>
            </Stats>
            <Card title={t(`review.states.${state}`)}>
              <Filters defaults={defaults}>
                <SelectField name="state" label={t('review.state')} options={states.map((value) => ({ value, text: t(`review.states.${value}`) }))} />
                <SelectField name="kind" label={t('kind')} empty={t('any')} options={kinds.filter((value) => keepsConcerns || value !== 'Concern').map((value) => ({ value, text: t(`kinds.${value}`) }))} />
              </Filters>
              <Rows
                key={state} state={state} rows={pages.flatMap((page) => page.items)} total={pages[0].total}
                sort={filters.sort} onSort={(sort) => setFilters({ ...filters, sort })}
              />
              <Pager query={query} />
              {pages[0].total > 0 && <DownloadLink href={`${root}/api/retention/due/export?${toWords(asked)}`} about="CSV">{t('export')}</DownloadLink>}
            </Card>
            <Certificates certificates={pages[0].certificates} />
          </>
        )}
      </Show>
    </>
  );
}

function Rows({ rows, state, total, sort, onSort }: { rows: Row[]; state: State; total: number; sort: string; onSort: (sort: string) => void }) {
  const { t } = useTranslation('records');
  const [picked, setPicked] = useState<string[]>([]);
  const root = `/p/${useSlug()}`;
  const runsHub = usePermission('RunHub');
  const chosen = rows.filter(({ dueRecordId }) => picked.includes(dueRecordId));
  const pick = (id: string, on: boolean) => setPicked(on ? [...picked, id] : picked.filter((one) => one !== id));
  const name = (row: Row) => row.reference || t(`kinds.${row.kind}`);
  const address = (row: Row) => row.kind === 'Concern' ? `${root}/concerns/${row.subjectId}` : row.kind === 'Complaint' ? `${root}/records/complaints/${row.subjectId}` : runsHub ? `${root}/hub/${row.subjectId}` : null;
  return (
    <>
      {rows.length > 0 && (
        <DecideRecords
          state={state} rows={chosen} onDone={() => setPicked([])}
          pickAll={() => setPicked(chosen.length === rows.length ? [] : rows.map(({ dueRecordId }) => dueRecordId))} areAllPicked={chosen.length === rows.length}
        />
      )}
      <Table
        caption={t('review.title')} quietCaption rows={rows} rowKey={(row) => row.dueRecordId} sort={sort} onSort={onSort}
        count={t('review.count', { count: total })}
        columns={[
          {
            key: 'pick', header: t('review.pick'),
            cell: (row) => (
              <div className="choice">
                <input id={row.dueRecordId} type="checkbox" checked={picked.includes(row.dueRecordId)} onChange={(event) => pick(row.dueRecordId, event.target.checked)} />
                <label htmlFor={row.dueRecordId}><span className="visually-hidden">{t('review.pickOne', { name: name(row) })}</span></label>
              </div>
            ),
          },
          { key: 'reference', header: t('reference'), rowHeader: true, unbroken: true, sort: true, cell: (row) => <Named href={address(row)}>{name(row)}</Named> },
          { key: 'kind', header: t('kind'), sort: true, cell: (row) => t(`kinds.${row.kind}`) },
          { key: 'ended', header: t('review.ended'), sort: true, cell: (row) => t('review.why', { ended: date(row.endedOn), kept: t(`units.${row.unit}`, { count: row.keptFor }) }) },
          { key: 'due', header: t(state === 'Kept' ? 'review.until' : 'review.due'), unbroken: true, sort: true, cell: (row) => date(row.keepUntil ?? row.dueOn) },
          ...(state === 'ToReview' ? [] : [{ key: 'decided', header: t('review.decided'), cell: (row: Row) => <>{row.decidedBy}{row.reason && `: ${row.reason}`}</> }]),
        ]}
        empty={<Empty title={t('review.none')}><p>{t(`review.noneWords.${state}`)}</p></Empty>}
      />
    </>
  );
}

const Named = ({ href, children }: { href: string | null; children: string }) => href ? <Link href={href}>{children}</Link> : children;
