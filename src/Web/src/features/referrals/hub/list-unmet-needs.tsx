import { keepPreviousData } from '@tanstack/react-query';
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
import { searchHeader } from '../search-header';
import { StopLink } from '../stop-link';
import { HubTabs } from './hub-tabs';
import { UnmetNeedActions } from './unmet-need-actions';
import { UnmetNeedState } from './unmet-need-state';

type Schemas = components['schemas'];
type Row = Schemas['ListUnmetNeedsRow'];

const defaults = { state: 'waiting', need: '' };
const states = ['waiting', 'Open', 'Offered', 'Met', 'Closed'];
const orders = ['Review', 'Found', 'Need', 'District'] as const satisfies Schemas['UnmetNeedOrder'][];

/** Needs that no service was left for: what waits, what has an offer, and what is due. */
export default function ListUnmetNeeds() {
  const { t } = useTranslation('hub');
  const slug = useSlug();
  const root = `/p/${slug}/hub`;
  const [{ state, need }] = useFilters(defaults);
  const [sort, setSort] = useSort('Review');
  const [search, setSearch] = useState('');
  const needs = api.useQuery('get', '/api/services/needs');
  const asked = { state: state === 'waiting' ? undefined : state as Schemas['UnmetNeedState'], need: need || undefined, ...askedOrder(sort, orders) };
  const query = api.useInfiniteQuery(
    'get', '/api/hub/unmet-needs', { params: { header: searchHeader(search), query: { ...asked, take: 50 } } },
    { pageParamName: 'after', initialPageParam: 0, getNextPageParam: (last: { next: number | null }) => last.next, placeholderData: keepPreviousData },
  );
  const columns = useColumns(root);
  const isUnfiltered = state === 'waiting' && !need && !search;

  return (
    <>
      <PageHeader title={t('unmet.title')} lead={t('unmet.lead')} actions={<StopLink />} />
      <HubTabs />
      <Show query={query}>
        {({ pages }) => {
          const { waiting, total = 0 } = pages[0] ?? {};
          return (
            <>
              <Stats>
                <Stat label={t('unmet.states.Open')} figure={waiting?.open ?? 0} href={`${root}/unmet-needs?state=Open`}>{t('unmet.openHint')}</Stat>
                <Stat label={t('unmet.states.Offered')} figure={waiting?.offered ?? 0} href={`${root}/unmet-needs?state=Offered`}>{t('unmet.offeredHint')}</Stat>
                <Stat label={t('unmet.due')} figure={waiting?.due ?? 0}>{t('unmet.dueHint')}</Stat>
              </Stats>
              <Card>
                <Filters defaults={defaults} search={search} onSearch={setSearch}>
                  <TextField name="search" type="search" label={t('unmet.search')} width="medium" />
                  <SelectField name="state" label={t('unmet.state')} options={states.map((value) => ({ value, text: t(`unmet.states.${value}`) }))} />
                  <SelectField name="need" label={t('unmet.need')} empty={t('unmet.allNeeds')} options={(needs.data?.items ?? []).map(({ code, name }) => ({ value: code, text: name }))} />
                </Filters>
                <Table
                  caption={t('unmet.title')} quietCaption rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.unmetNeedId}
                  columns={columns} sort={sort} onSort={setSort} count={t('unmet.count', { count: total })}
                  empty={<Empty title={t(isUnfiltered ? 'unmet.done' : 'unmet.none')}><p>{t(isUnfiltered ? 'unmet.doneWords' : 'unmet.noneWords')}</p></Empty>}
                />
                <Pager query={query} />
                <DownloadLink href={`/p/${slug}/api/hub/unmet-needs/export?${toWords(asked)}`} about={t('unmet.exportAbout')}>{t('unmet.export')}</DownloadLink>
              </Card>
            </>
          );
        }}
      </Show>
    </>
  );
}

function useColumns(root: string): Column<Row>[] {
  const { t } = useTranslation('hub');
  return [
    { key: 'reference', header: t('unmet.reference'), rowHeader: true, unbroken: true, cell: (row) => <Link href={`${root}/${row.submissionId}`}>{row.reference}</Link> },
    { key: 'person', header: t('unmet.person'), cell: (row) => row.personName },
    { key: 'Need', header: t('unmet.need'), sort: true, cell: (row) => <>{row.needName}{row.isUrgent && <> <Status kind="off-track">{t('urgent')}</Status></>}</> },
    { key: 'District', header: t('unmet.district'), sort: true, unbroken: true, cell: (row) => row.district },
    { key: 'Found', header: t('unmet.found'), sort: true, unbroken: true, cell: (row) => shortDate(row.foundOn) },
    { key: 'Review', header: t('unmet.review'), sort: true, cell: (row) => <>{shortDate(row.reviewOn)}{row.isDue && <> <Status kind="at-risk">{t('unmet.isDue')}</Status></>}</> },
    { key: 'state', header: t('unmet.state'), cell: (row) => <UnmetNeedState need={row} /> },
    { key: 'actions', header: t('unmet.next'), cell: (row) => <UnmetNeedActions need={row} /> },
  ];
}
