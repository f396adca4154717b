import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { number } from '../../../lib/format';
import { usePermission } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { Table } from '../../../ui/table';
import { ChangePeriod } from './change-period';
import { RecordsTabs } from './records-tabs';

type Kept = components['schemas']['GetRetentionKept'];

/** How long each kind of record is kept. */
export default function ListPeriods() {
  const { t } = useTranslation('records');
  const mayChange = usePermission('ManagePartnership');
  const query = api.useQuery('get', '/api/retention');
  return (
    <>
      <PageHeader title={t('periods.title')} lead={t('periods.lead')} />
      <RecordsTabs />
      <Show query={query}>
        {({ kinds, saidNo }) => (
          <>
            <Card title={t('periods.set')} lead={t('periods.setLead')}>
              <Table
                caption={t('periods.set')} quietCaption rows={kinds} rowKey={(row) => row.kind} count={false}
                columns={[
                  { key: 'kind', header: t('kind'), rowHeader: true, cell: (row) => t(`kinds.${row.kind}`) },
                  { key: 'from', header: t('periods.from'), cell: (row) => t(`periods.since.${row.kind}`) },
                  { key: 'kept', header: t('periods.kept'), cell: (row) => t(`units.${row.unit}`, { count: row.number }) },
                  { key: 'basis', header: t('periods.basis'), cell: (row) => row.basis || t(`periods.bases.${row.kind}`) },
                  ...(mayChange ? [{ key: 'change', header: t('periods.change'), cell: (row: Kept) => <ChangePeriod kept={row} /> }] : []),
                ]}
              />
            </Card>
            <Card title={t('periods.fixed')} lead={t('periods.fixedLead')}>
              <ul className="list">
                <li>{t('periods.doorstep')}</li>
                <li>{t('periods.no', { count: saidNo, formatted: number(saidNo) })}</li>
                <li>{t('periods.pack')}</li>
                <li>{t('periods.audit')}</li>
                <li>{t('periods.figures')}</li>
              </ul>
            </Card>
          </>
        )}
      </Show>
    </>
  );
}
