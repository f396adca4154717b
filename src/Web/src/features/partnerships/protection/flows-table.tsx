import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Table } from '../../../ui/table';

type Flow = components['schemas']['GetDataProtectionFlowShown'];

/** Who answers for what, on what basis. */
export function FlowsTable({ flows }: { flows: Flow[] }) {
  const { t } = useTranslation('protection');
  const controllerOf = ({ arrangement, controller }: Flow) =>
    arrangement === 'Each' ? t('each') : arrangement === 'Joint' ? t('joint', { name: controller }) : controller;
  return (
    <Table
      caption={t('flows')} quietCaption rows={flows} rowKey={(row) => row.flow}
      columns={[
        { key: 'flow', header: t('flowColumn'), rowHeader: true, cell: (row) => t(`flow.${row.flow}`) },
        { key: 'controller', header: t('controller'), cell: controllerOf },
        { key: 'processors', header: t('processors'), cell: (row) => row.processors.join(', ') || t('none') },
        { key: 'basis', header: t('basisColumn'), cell: (row) => <>{t(`basis.${row.basis}`)}<br />{t(`condition.${row.condition}`)}</> },
      ]}
    />
  );
}
