import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { Table } from '../../ui/table';

/** How many referrals would have had each deadline, now and as tried. */
export function TrialDeadlines({ deadlines }: { deadlines: components['schemas']['SimulateRoutingDeadlineCounts'][] }) {
  const { t } = useTranslation('builder');
  const some = deadlines.some(({ lines }) => lines.live > 0 || lines.tried > 0);
  return (
    <Table
      caption={t('trial.deadlines')} count={false} rows={some ? deadlines : []} rowKey={(row) => String(row.deadline)} empty={<p>{t('trial.noDeadlines')}</p>}
      columns={[
        { key: 'deadline', header: t('trial.deadline'), rowHeader: true, cell: (row) => t(`ui:deadline.act.${row.deadline}`) },
        { key: 'lines', header: t('trial.lines'), number: true, cell: (row) => t('trial.pair', row.lines) },
      ]}
    />
  );
}
