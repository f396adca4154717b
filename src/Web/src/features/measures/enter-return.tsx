import { useTranslation } from 'react-i18next';
import { useFilters, useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { useMe, useSlug } from '../../lib/partnership';
import { asProblem } from '../../lib/problem';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { Status } from '../../ui/status';
import { Table } from '../../ui/table';
import { currentDefinition } from './figures';
import { OtherPeriod } from './other-period';
import { ReturnForm } from './return-form';
import { returnOf } from './returns';

const defaults = { period: '', definition: '' };

export default function EnterReturn() {
  const { t } = useTranslation('measures');
  const measureId = useSegment('measureId');
  const home = `/p/${useSlug()}/measures/${measureId}`;
  const me = useMe();
  const [{ period, definition }] = useFilters(defaults);
  const path = { measureId };
  const measure = api.useQuery('get', '/api/measures/{measureId}', { params: { path } });
  const returns = api.useQuery('get', '/api/measures/{measureId}/returns', { params: { path } });
  const own = api.useQuery(
    'get', '/api/measures/{measureId}/returns/own', { params: { path, query: { period, definition: Number(definition) || undefined } } },
    { enabled: period !== '', staleTime: Infinity, refetchOnWindowFocus: false },
  );

  const frequency = measure.data && currentDefinition(measure.data)?.frequency;
  // A period that a person typed and that is none is put right where it was typed.
  const isUnreadable = Boolean(own.error && asProblem(own.error).errors?.period);

  return (
    <>
      <PageHeader
        title={t(period && !isUnreadable ? 'enter.titleFor' : 'enter.title', { period })} lead={t('enter.lead', { measure: measure.data?.name ?? '', organisation: me.organisation.name })}
        back={{ href: home, text: measure.data?.name ?? t('list.title') }} step={period ? 1 : 0}
      />
      <Card narrow>
        {period === '' && (
          <div className="stack">
            <Show query={returns}>
              {({ periods }) => (
                <Table
                  caption={t('enter.which')} rows={periods} rowKey={(row) => `${row.definition} ${row.start}`} count={false} empty={<p>{t('enter.noPeriods')}</p>}
                  columns={[
                    { key: 'period', header: t('enter.period'), rowHeader: true, cell: (row) => <Link href={returnOf(home, row)}>{row.period}</Link> },
                    { key: 'state', header: t('returns.act'), cell: (row) => <State row={row} /> },
                  ]}
                />
              )}
            </Show>
            <OtherPeriod frequency={frequency} />
          </div>
        )}
        {period !== '' && isUnreadable && <OtherPeriod frequency={frequency} problem={own.error} />}
        {period !== '' && !isUnreadable && (
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
