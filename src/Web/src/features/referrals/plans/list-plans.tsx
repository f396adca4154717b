import { keepPreviousData } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toWords, useFilters, useSort } from '../../../lib/address';
import { api } from '../../../lib/api';
import { shortDate } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { DownloadLink } from '../../../ui/download-link';
import { TextField } from '../../../ui/field';
import { Filters } from '../../../ui/filters';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Pager } from '../../../ui/pager';
import { SelectField } from '../../../ui/select-field';
import { askedOrder } from '../../../ui/sorting';
import { Stat, Stats } from '../../../ui/stat';
import { Empty, Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { type Column, Table } from '../../../ui/table';
import { Tabs } from '../../../ui/tabs';
import { searchHeader } from '../search-header';
import { StopLink } from '../stop-link';
import { PlanInvitations } from './plan-invitations';

type Schemas = components['schemas'];
type Row = Schemas['ListSupportPlansRow'];

const defaults = { state: 'Open', late: '' };
const orders = ['Review', 'Opened', 'Reference'] as const satisfies Schemas['PlanOrder'][];

/** The plans that the own organisation takes part in; mine alone where that is asked. */
export default function ListPlans() {
  const { t } = useTranslation('support');
  const slug = useSlug();
  const root = `/p/${slug}/support-plans`;
  const isMine = useLocation().pathname.endsWith('/mine');
  const [{ state, late }] = useFilters(defaults);
  const [sort, setSort] = useSort('Review');
  const [search, setSearch] = useState('');
  const asked = {
    state: state as Schemas['PlanState'], mine: isMine || undefined, late: late === 'late' || undefined, ...askedOrder(sort, orders),
  };
  const query = api.useInfiniteQuery(
    'get', '/api/support-plans', { params: { header: searchHeader(search), query: { ...asked, take: 50 } } },
    { pageParamName: 'after', initialPageParam: 0, getNextPageParam: (last: { next: number | null }) => last.next, placeholderData: keepPreviousData },
  );
  const columns = useColumns(root);
  const isUnfiltered = state === 'Open' && !late && !search;

  return (
    <>
      <PageHeader title={t(isMine ? 'list.mine' : 'list.title')} lead={t('list.lead')} actions={<StopLink />} />
      <Tabs label={t('list.title')} tabs={[{ href: root, text: t('list.all') }, { href: `${root}/mine`, text: t('list.mine') }]} />
      <Show query={query}>
        {({ pages }) => {
          const { open, invitations = [], total = 0 } = pages[0] ?? {};
          return (
            <>
              <PlanInvitations invitations={invitations} />
              <Stats>
                <Stat label={t('list.open')} figure={open?.plans ?? 0} />
                <Stat label={t('list.reviewsDue')} figure={open?.reviewsDue ?? 0} href={`${root}?late=late`} />
                <Stat label={t('list.toDo')} figure={open?.toDo ?? 0}>{t('list.lateOf', { count: open?.late ?? 0 })}</Stat>
              </Stats>
              <Card>
                <Filters defaults={defaults} search={search} onSearch={setSearch}>
                  <TextField name="search" type="search" label={t('list.search')} width="medium" />
                  <SelectField name="state" label={t('list.state')} options={['Open', 'Closed'].map((value) => ({ value, text: t(`states.${value}`) }))} />
                  <SelectField name="late" label={t('list.attention')} empty={t('list.everything')} options={[{ value: 'late', text: t('list.onlyLate') }]} />
                </Filters>
                <Table
                  caption={t('list.title')} quietCaption rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.planId}
                  columns={columns} sort={sort} onSort={setSort} count={t('list.count', { count: total })}
                  empty={<Empty title={t(isUnfiltered ? 'list.empty' : 'list.none')}><p>{t(isUnfiltered ? 'list.emptyWords' : 'list.noneWords')}</p></Empty>}
                />
                <Pager query={query} />
                <DownloadLink href={`/p/${slug}/api/support-plans/export?${toWords(asked)}`} about="CSV">{t('list.export')}</DownloadLink>
              </Card>
            </>
          );
        }}
      </Show>
    </>
  );
}

function useColumns(root: string): Column<Row>[] {
  const { t } = useTranslation('support');
  return [
    { key: 'person', header: t('list.person'), rowHeader: true, cell: (row) => <Link href={`${root}/${row.planId}`}>{row.personName}</Link> },
    { key: 'Reference', header: t('list.reference'), sort: true, unbroken: true, cell: (row) => row.reference },
    { key: 'lead', header: t('leadWorker'), cell: (row) => row.leadWorker ?? t('nobodyLeads') },
    { key: 'Opened', header: t('list.opened'), sort: true, unbroken: true, cell: (row) => shortDate(row.openedOn) },
    {
      key: 'Review', header: t('list.review'), sort: true,
      cell: (row) => (row.state === 'Closed'
        ? <Status kind="neutral">{row.endedBecause ? t(`ends.${row.endedBecause}`) : t('states.Closed')}</Status>
        : <>{shortDate(row.reviewOn)}{row.isReviewDue && <> <Status kind="at-risk">{t('reviewDue')}</Status></>}</>),
    },
    { key: 'toDo', header: t('list.forUs'), cell: (row) => <>{row.toDo}{row.late > 0 && <> <Status kind="off-track">{t('list.lateOf', { count: row.late })}</Status></>}</> },
  ];
}
