import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { dateOf } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Filters } from '../../../ui/filters';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Pager } from '../../../ui/pager';
import { SelectField } from '../../../ui/select-field';
import { Stat, Stats } from '../../../ui/stat';
import { Empty, Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { Table } from '../../../ui/table';
import { StopLink } from '../stop-link';
import { HubTabs } from './hub-tabs';
import { UnreachedColleagues } from './unreached-colleagues';

type Schemas = components['schemas'];
type Kind = Schemas['TaskKind'];

const defaults = { kind: '' };
const kinds: Kind[] = ['RingNow', 'Tell', 'Reroute', 'Late', 'FollowUp', 'Quality', 'Letter', 'Infected', 'Unreached', 'Renew'];
const atOnce = 50;

/** What the hub has to do. */
export default function ListHubTasks() {
  const { t } = useTranslation('hub');
  const root = `/p/${useSlug()}/hub`;
  const [{ kind }] = useFilters(defaults);
  const query = api.useInfiniteQuery(
    'get', '/api/hub/tasks',
    { params: { query: { kind: (kind || undefined) as Kind | undefined, take: atOnce } } },
    {
      pageParamName: 'skip', initialPageParam: 0, placeholderData: keepPreviousData,
      getNextPageParam: (last: Schemas['ListHubTasksResponse'], pages: unknown[]) => last.total > pages.length * atOnce ? pages.length * atOnce : undefined,
    },
  );
  return (
    <>
      <PageHeader title={t('tasks.title')} lead={t('tasks.lead')} actions={<StopLink />} />
      <HubTabs />
      <Show query={query}>
        {({ pages }) => (
          <>
            <Stats>
              {kinds.map((one) => (
                <Stat key={one} label={t(`tasks.kinds.${one}`)} figure={String(pages[0]?.counts.find((row) => row.kind === one)?.count ?? 0)} href={`${root}/tasks?kind=${one}`}>
                  {t(`tasks.hints.${one}`)}
                </Stat>
              ))}
              <Stat label={t('tasks.kinds.AccessRequest')} figure={String(pages[0]?.counts.find((row) => row.kind === 'AccessRequest')?.count ?? 0)} href={`${root.replace(/hub$/, 'records')}/requests`}>
                {t('tasks.hints.AccessRequest')}
              </Stat>
            </Stats>
            <Card>
              <Filters defaults={defaults}>
                <SelectField name="kind" label={t('tasks.kind')} empty={t('tasks.any')} options={kinds.map((value) => ({ value, text: t(`tasks.kinds.${value}`) }))} />
              </Filters>
              {pages[0] && <UnreachedColleagues colleagues={pages[0].colleagues} />}
              {kind !== 'Unreached' && <Table
                caption={t('tasks.title')} quietCaption rows={pages.flatMap((page) => page.items)} rowKey={(row) => `${row.kind}-${row.referralId ?? row.submissionId}-${row.awaited ?? ''}`}
                count={t('tasks.count', { count: pages[0]?.total ?? 0 })}
                columns={[
                  { key: 'reference', header: t('tasks.reference'), rowHeader: true, unbroken: true, cell: (row) => <Link href={`${root}/${row.submissionId}${row.kind === 'Tell' ? `/tell/${row.referralId}` : ''}`}>{row.reference}</Link> },
                  { key: 'what', header: t('tasks.what'), cell: (row) => <What row={row} /> },
                  { key: 'about', header: t('tasks.about'), cell: (row) => row.serviceName || t('tasks.whole') },
                  { key: 'since', header: t('tasks.since'), unbroken: true, cell: (row) => dateOf(row.since) },
                ]}
                empty={<Empty title={t('tasks.none')}><p>{t('tasks.noneWords')}</p></Empty>}
              />}
              <Pager query={query} />
            </Card>
          </>
        )}
      </Show>
    </>
  );
}

function What({ row }: { row: Schemas['ListHubTasksRow'] }) {
  const { t } = useTranslation('hub');
  return (
    <>
      {row.isUrgent && <><Status kind="off-track">{t('urgent')}</Status>{' '}</>}
      {t(`tasks.kinds.${row.kind}`)}
      {row.kind === 'Late' && row.awaited && <>: {t(`tasks.awaited.${row.awaited}`)}</>}
      {row.kind === 'Reroute' && row.state && <>: {t(`referrals:referral.${row.state}`)}</>}
    </>
  );
}
