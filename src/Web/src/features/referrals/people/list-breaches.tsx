import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import { usePermission, useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Pager } from '../../../ui/pager';
import { Empty, Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { SummaryList } from '../../../ui/summary-list';
import { CloseBreach } from './close-breach';

type Breach = components['schemas']['ListBreachesItem'];

/** What went wrong with residents' records, for those who answer for it. */
export default function ListBreaches() {
  const { t } = useTranslation('pairs');
  const query = api.useInfiniteQuery(
    'get', '/api/breaches', { params: { query: { take: 50 } } },
    {
      pageParamName: 'after', initialPageParam: 0, placeholderData: keepPreviousData,
      getNextPageParam: (last: components['schemas']['ListBreachesResponse']) => last.next ?? undefined,
    },
  );
  return (
    <>
      <PageHeader title={t('breaches.title')} lead={t('breaches.lead')} />
      <Show query={query}>
        {({ pages }) => !pages[0]?.total
          ? <Card><Empty title={t('breaches.none')}><p>{t('breaches.noneWords')}</p></Empty></Card>
          : (
            <>
              <p className="table-count" role="status">{t('breaches.count', { count: pages[0].total, open: pages[0].open })}</p>
              {pages.flatMap((page) => page.items).map((breach) => <BreachCard key={breach.breachId} breach={breach} />)}
              <Pager query={query} />
            </>
          )}
      </Show>
    </>
  );
}

function BreachCard({ breach }: { breach: Breach }) {
  const { t } = useTranslation('pairs');
  const root = `/p/${useSlug()}/hub`;
  const runsHub = usePermission('RunHub');
  const rows = [
    { key: 'happened', value: dateTime(breach.happenedAt) },
    { key: 'found', value: t('breaches.foundBy', { at: dateTime(breach.foundAt), by: breach.foundBy, organisation: breach.organisationName }) },
    { key: 'affected', value: <>{breach.affected.map(({ submissionId, reference }, index) => <span key={submissionId}>{index > 0 && ', '}{runsHub ? <Link href={`${root}/${submissionId}`}>{reference}</Link> : reference}</span>)}</> },
    { key: 'what', value: breach.whatHappened },
    { key: 'done', value: breach.whatWasDone },
    { key: 'reported', value: breach.closedAt ? t(breach.isReported ? 'breaches.reportedYes' : 'breaches.reportedNo') : '' },
    { key: 'told', value: breach.closedAt ? t(breach.arePeopleTold ? 'breaches.toldYes' : 'breaches.toldNo') : '' },
    { key: 'closed', value: breach.closedAt ? t('breaches.closedBy', { at: dateTime(breach.closedAt), by: breach.closedBy }) : '' },
  ];
  return (
    <Card title={t('breaches.wrongMerge')} actions={<Status kind={breach.closedAt ? 'complete' : 'off-track'}>{t(breach.closedAt ? 'breaches.closed' : 'breaches.open')}</Status>}>
      <div className="stack">
        {!breach.closedAt && <p>{t('breaches.reportBy', { at: dateTime(breach.reportBy) })}</p>}
        <SummaryList rows={rows.filter(({ value }) => value).map(({ key, value }) => ({ key, label: t(`breaches.row.${key}`), value }))} />
        {!breach.closedAt && <CloseBreach breach={breach} />}
      </div>
    </Card>
  );
}
