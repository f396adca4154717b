import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { shortDateOf } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Pager } from '../../../ui/pager';
import { Empty, Show } from '../../../ui/states';
import { Stat, Stats } from '../../../ui/stat';
import { Status } from '../../../ui/status';
import { Table } from '../../../ui/table';
import { HubTabs } from '../hub/hub-tabs';
import { StopLink } from '../stop-link';
import { sureness } from './likelihood';

/** Everybody of whom the hub may have more than one checklist, the likeliest first. */
export default function ListPeopleToCompare() {
  const { t } = useTranslation('pairs');
  const root = `/p/${useSlug()}/hub`;
  const [{ show }] = useFilters({ show: 'look' });
  const toConfirm = show === 'confirm';
  const query = api.useInfiniteQuery(
    'get', '/api/hub/lookalikes', { params: { query: { toConfirm, take: 50 } } },
    {
      pageParamName: 'after', initialPageParam: 0, placeholderData: keepPreviousData,
      getNextPageParam: (last: components['schemas']['ListPeopleToCompareResponse']) => last.next ?? undefined,
    },
  );
  return (
    <>
      <PageHeader title={t('list.title')} lead={t('list.lead')} actions={<StopLink />} />
      <HubTabs />
      <Show query={query}>
        {({ pages }) => (
          <>
            <Stats>
              <Stat label={t('list.toLookAt')} figure={String(pages[0]?.toLookAt ?? 0)} href={`${root}/people`}>{t('list.toLookAtHint')}</Stat>
              <Stat label={t('list.toConfirm')} figure={String(pages[0]?.toConfirm ?? 0)} href={`${root}/people?show=confirm`}>{t('list.toConfirmHint')}</Stat>
            </Stats>
            <Card title={t(toConfirm ? 'list.toConfirm' : 'list.toLookAt')}>
              <Table
                caption={t('list.title')} quietCaption rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.pairId}
                count={t('list.count', { count: pages[0]?.total ?? 0 })}
                columns={[
                  { key: 'person', header: t('list.person'), rowHeader: true, cell: (row) => <Link href={`${root}/${row.submissionId}`}>{row.personName}, {row.reference}</Link> },
                  { key: 'other', header: t('list.other'), cell: (row) => <>{row.otherPersonName}, {row.otherReference}</> },
                  {
                    key: 'sure', header: t('list.sure'),
                    cell: (row) => (
                      <>
                        <Status kind={row.band === 'LooksLike' ? 'at-risk' : 'not-started'}>{t(`stateShort.${row.band === 'LooksLike' ? 'LooksLike' : 'Review'}`)}</Status>
                        <p>{row.veto ? t(`vetoShort.${row.veto}`) : row.isTie ? t('item.tieShort') : t(`sureShort.${sureness(row.probability)}`)}</p>
                      </>
                    ),
                  },
                  { key: 'found', header: t('list.found'), cell: (row) => shortDateOf(row.foundAt) },
                ]}
                empty={<Empty title={t('list.none')}><p>{t(toConfirm ? 'list.noneToConfirm' : 'list.noneToLookAt')}</p></Empty>}
              />
              <Pager query={query} />
            </Card>
          </>
        )}
      </Show>
    </>
  );
}
