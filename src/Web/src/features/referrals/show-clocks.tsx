import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { number, percent } from '../../lib/format';
import { usePermission } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { Table } from '../../ui/table';
import { ChangeClock } from './change-clock';
import { ClosedDays } from './closed-days';
import { ServicePromises } from './service-promises';

type Clocks = components['schemas']['GetClocksResponse'];

/** How long each step may take, when nobody works, and how well the times are kept. */
export default function ShowClocks() {
  const { t } = useTranslation('clocks');
  const query = api.useQuery('get', '/api/clocks');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Show query={query}>
        {(data) => (
          <>
            <Times data={data} />
            <ServicePromises />
            <Kept data={data} />
            <ClosedDays days={data.closedDays} />
          </>
        )}
      </Show>
    </>
  );
}

function Times({ data }: { data: Clocks }) {
  const { t } = useTranslation('clocks');
  const mayChange = usePermission('ManagePartnership');
  return (
    <Card title={t('times')} lead={t('timesLead')}>
      <Table
        caption={t('times')} quietCaption rows={data.clocks} rowKey={(clock) => clock.kind} count={false}
        columns={[
          { key: 'step', header: t('step'), rowHeader: true, cell: (clock) => t(`kinds.${clock.kind}`) },
          { key: 'ordinary', header: t('ordinary'), number: true, cell: (clock) => clock.days },
          {
            key: 'urgent', header: t('urgent'),
            cell: (clock) => clock.urgentHours > 0 ? t('hours', { count: clock.urgentHours }) : t('days', { count: clock.urgentDays }),
          },
          ...(mayChange ? [{ key: 'change', header: t('change'), cell: (clock: Clocks['clocks'][number]) => <ChangeClock clock={clock} /> }] : []),
        ]}
      />
    </Card>
  );
}

function Kept({ data }: { data: Clocks }) {
  const { t } = useTranslation('clocks');
  const days = (value: number | null) => value === null ? t('none') : t('dayCount', { count: value, formattedCount: number(value) });
  return (
    <Card title={t('kept')} lead={t('keptLead')}>
      <Table
        caption={t('kept')} quietCaption rows={data.kept} rowKey={(row) => row.kind} count={false}
        columns={[
          { key: 'step', header: t('step'), rowHeader: true, cell: (row) => t(`kinds.${row.kind}`) },
          { key: 'stopped', header: t('stopped'), number: true, cell: (row) => number(row.stopped) },
          { key: 'met', header: t('met'), number: true, cell: (row) => row.stopped > 0 ? percent((100 * row.met) / row.stopped, 0) : t('none') },
          { key: 'median', header: t('median'), number: true, cell: (row) => days(row.medianDays) },
          { key: 'slowest', header: t('slowest'), number: true, cell: (row) => days(row.slowestFifthDays) },
          { key: 'late', header: t('lateNow'), number: true, cell: (row) => number(row.runningLate) },
          { key: 'paused', header: t('paused'), number: true, cell: (row) => days(row.pausedDays) },
        ]}
      />
    </Card>
  );
}
