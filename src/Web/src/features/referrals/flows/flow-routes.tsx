import { useTranslation } from 'react-i18next';
import { countWords } from '../../../lib/counts';
import { percent } from '../../../lib/format';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/states';
import { Table } from '../../../ui/table';
import { FlowPicture } from './flow-picture';
import { countColumns } from './flow-totals';
import type { Route } from './picture-shape';

const keyOf = (route: Route) => `${route.referrerId}-${route.serviceId}-${route.receiverId}`;

/** Who refers to whom, as a picture and as the table that it was drawn from. */
export function FlowRoutes({ routes, withheld }: { routes: Route[]; withheld: boolean }) {
  const { t } = useTranslation('flows');
  return (
    <Card title={t('routes')} lead={t('routesLead')}>
      {withheld ? <Empty title={t('withheld')}><p>{t('withheldWords')}</p></Empty> : (
        <>
          <FlowPicture routes={routes} />
          <div className="flow-table" role="region" aria-label={t('routes')} tabIndex={0}>
            <Table
              caption={t('routes')} quietCaption rows={routes} rowKey={keyOf} empty={<Empty title={t('noRoutes')} />}
              columns={[
                { key: 'from', header: t('from'), rowHeader: true, sort: (route) => route.referrerName, cell: (route) => <span id={keyOf(route)}>{route.referrerName}</span> },
                { key: 'to', header: t('to'), sort: (route) => route.serviceName, cell: (route) => t('service', { service: route.serviceName, organisation: route.receiverName }) },
                ...countColumns.map((name) => ({
                  key: name, header: t(`counts.${name}`), number: true, sort: (route: Route) => route.counts[name], cell: (route: Route) => countWords(route.counts[name]),
                })),
                {
                  key: 'acceptance', header: t('acceptance'), number: true, sort: (route) => route.acceptance?.percent,
                  cell: ({ acceptance }) => acceptance ? t('share', { share: percent(acceptance.percent, 0), low: percent(acceptance.low, 0), high: percent(acceptance.high, 0) }) : t('dash'),
                },
              ]}
            />
          </div>
        </>
      )}
    </Card>
  );
}
