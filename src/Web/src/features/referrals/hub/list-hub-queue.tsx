import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toWords, useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { dateOf } from '../../../lib/format';
import { usePermission, useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { DownloadLink } from '../../../ui/download-link';
import { TextField } from '../../../ui/field';
import { Filters } from '../../../ui/filters';
import { Link } from '../../../ui/link';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Pager } from '../../../ui/pager';
import { SelectField } from '../../../ui/select-field';
import { Stat, Stats } from '../../../ui/stat';
import { Empty, Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { Table } from '../../../ui/table';
import { OrderField } from '../order-field';
import { searchHeader } from '../search-header';
import { StopLink } from '../stop-link';
import { Due } from '../due';
import { submissionStates } from '../submission-states';
import { HubTabs } from './hub-tabs';

type Order = components['schemas']['QueueOrder'];
type State = components['schemas']['SubmissionState'];
type Row = components['schemas']['ListHubQueueRow'];

const defaults = { state: 'Submitted', order: 'Usual' };
const states = Object.keys(submissionStates) as State[];

export default function ListHubQueue() {
  const { t } = useTranslation('hub');
  const slug = useSlug();
  const root = `/p/${slug}/hub`;
  const mayKeyIn = usePermission('MakeReferrals');
  const [{ state, order }] = useFilters(defaults);
  const [search, setSearch] = useState('');
  const asked = { state: state === 'all' ? undefined : state as State, order: order as Order };
  const query = api.useInfiniteQuery(
    'get', '/api/hub/submissions',
    { params: { header: searchHeader(search), query: { ...asked, take: 50 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: { next: string | null }) => last.next, placeholderData: keepPreviousData },
  );
  const isWaiting = state === 'Asked' || state === 'Submitted' || state === 'Confirmed';

  return (
    <>
      <PageHeader
        title={t('queue.title')} lead={t('queue.lead')}
        actions={<>
          {mayKeyIn && <LinkButton look="secondary" href={`${root}/card`}>{t('queue.card')}</LinkButton>}
          {mayKeyIn && <LinkButton look="secondary" href={`/p/${slug}/referrals/paper`}>{t('queue.paper')}</LinkButton>}
          <StopLink />
        </>}
      />
      <HubTabs />
      <Show query={query}>
        {({ pages }) => (
          <>
            <Stats>
              {(['Asked', 'Submitted', 'Confirmed', 'Sent', 'FollowUp'] as const).map((one) => {
                const count = pages[0]?.counts.find((row) => row.state === one);
                return (
                  <Stat key={one} label={t(`queue.states.${one}`)} figure={String(count?.count ?? 0)} href={`${root}?state=${one}`}>
                    {count && count.urgent > 0 ? t('queue.urgentCount', { count: count.urgent }) : t(`queue.stateHint.${one}`)}
                  </Stat>
                );
              })}
            </Stats>
            <Card>
              <Filters defaults={defaults} search={search} onSearch={setSearch}>
                <TextField name="search" type="search" label={t('queue.search')} width="medium" />
                <SelectField
                  name="state" label={t('queue.state')}
                  options={[...states, 'all'].map((value) => ({ value, text: t(`queue.states.${value}`) }))}
                />
                <OrderField />
              </Filters>
              <Table
                caption={t('queue.title')} quietCaption rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.submissionId}
                count={t('queue.count', { count: pages[0]?.total ?? 0 })}
                columns={[
                  { key: 'reference', header: t('queue.reference'), rowHeader: true, unbroken: true, cell: (row) => <Link href={`${root}/${row.submissionId}`}>{row.reference}</Link> },
                  { key: 'person', header: t('queue.person'), cell: (row) => row.personName },
                  { key: 'from', header: t('queue.from'), cell: (row) => row.organisationName || t('queue.states.Asked') },
                  isWaiting
                    ? { key: 'waiting', header: t('queue.waiting'), unbroken: true, cell: (row: Row) => t('days', { count: row.daysWaiting }) }
                    : { key: 'submitted', header: t('queue.submitted'), cell: (row: Row) => dateOf(row.submittedAt) },
                  { key: 'due', header: t('queue.due'), cell: (row) => <Due at={row.dueAt} /> },
                  { key: 'state', header: t('queue.state'), cell: (row) => <RowState row={row} /> },
                  { key: 'referrals', header: t('queue.referrals'), number: true, cell: (row) => row.referrals },
                ]}
                empty={<Empty title={t(isWaiting && !search ? 'queue.done' : 'queue.none')}><p>{t(isWaiting && !search ? 'queue.doneWords' : 'queue.noneWords')}</p></Empty>}
              />
              <Pager query={query} />
              <DownloadLink href={`/p/${slug}/api/hub/submissions/export?${toWords(asked)}`} about={t('queue.exportAbout')}>{t('queue.export')}</DownloadLink>
            </Card>
          </>
        )}
      </Show>
    </>
  );
}

function RowState({ row }: { row: Row }) {
  const { t } = useTranslation('hub');
  return (
    <>
      {row.withoutConsent > 0 && <><Status kind="off-track">{t('consents:line.override')}</Status>{' '}</>}
      {row.isUrgent && <><Status kind="off-track">{t('urgent')}</Status>{' '}</>}
      <Status kind={submissionStates[row.state]}>{t(`queue.states.${row.state}`)}</Status>
      {row.declined > 0 && <>{' '}<Status kind="at-risk">{t('queue.declined', { count: row.declined })}</Status></>}
    </>
  );
}
