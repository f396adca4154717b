import { useTranslation } from 'react-i18next';
import { useFilters, useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { useMe, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { ReturnForm } from './return-form';

const defaults = { period: '' };

export default function EnterReturn() {
  const { t } = useTranslation('measures');
  const measureId = useSegment('measureId');
  const home = `/p/${useSlug()}/measures/${measureId}`;
  const me = useMe();
  const [{ period }] = useFilters(defaults);
  const path = { measureId };
  const measure = api.useQuery('get', '/api/measures/{measureId}', { params: { path } });
  const returns = api.useQuery('get', '/api/measures/{measureId}/returns', { params: { path } });
  const own = api.useQuery(
    'get', '/api/measures/{measureId}/returns/own', { params: { path, query: { period } } },
    { enabled: period !== '', staleTime: Infinity, refetchOnWindowFocus: false },
  );

  return (
    <>
      <PageHeader
        title={t(period ? 'enter.titleFor' : 'enter.title', { period })} lead={t('enter.lead', { measure: measure.data?.name ?? '', organisation: me.organisation.name })}
        back={{ href: home, text: measure.data?.name ?? t('list.title') }} step={period ? 1 : 0}
      />
      <Card narrow>
        {period === '' ? (
          <Show query={returns}>
            {({ periods }) => (
              <Table
                caption={t('enter.which')} rows={periods} rowKey={(row) => `${row.definition} ${row.start}`} count={false} empty={<p>{t('enter.noPeriods')}</p>}
                columns={[
                  { key: 'period', header: t('enter.period'), rowHeader: true, cell: (row) => (
                    <Link href={`${home}/return?period=${encodeURIComponent(row.period)}`}>{row.period}</Link>
                  ) },
                  { key: 'state', header: t('returns.act'), cell: (row) => <State row={row} /> },
                ]}
              />
            )}
          </Show>
        ) : (
          <Show query={own}>{(data) => <ReturnForm key={data.revision} own={data} measureId={measureId} home={home} />}</Show>
        )}
      </Card>
    </>
  );
}

function State({ row }: { row: components['schemas']['ListReturnsPeriodReturns'] }) {
  const { t } = useTranslation('measures');
  const state = row.partners.find((partner) => partner.isOwn)?.state ?? 'expected';
  return <Status kind={state === 'expected' ? 'not-started' : 'complete'}>{t(`returns.states.${state}`)}</Status>;
}
