import { useTranslation } from 'react-i18next';
import { countWords } from '../../../lib/counts';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/states';
import { Table } from '../../../ui/table';

type Part = components['schemas']['FlowPart'];

/** Needs that no service was left for, found in the quarter. */
export function FlowNeeds({ needs, areas, isExact }: { needs: Part[]; areas: Part[]; isExact: boolean }) {
  const { t } = useTranslation('flows');
  return (
    <Card title={t('unmet')} lead={t('unmetLead')}>
      <Found title={t('need')} rows={needs} isExact={isExact} />
      <Found title={t('area')} rows={areas} isExact={isExact} />
    </Card>
  );
}

function Found({ title, rows, isExact }: { title: string; rows: Part[]; isExact: boolean }) {
  const { t } = useTranslation('flows');
  return (
    <Table
      caption={t('unmetBy', { what: title })} count={false} rows={rows} rowKey={(row) => row.code} empty={<Empty title={t(isExact ? 'noUnmetExact' : 'noUnmet')} />}
      columns={[
        { key: 'of', header: title, rowHeader: true, cell: (row) => (row.code === 'elsewhere' ? t('ages.elsewhere') : row.name || t('ages.unknown')) },
        { key: 'count', header: t('found'), number: true, sort: (row) => row.count, cell: (row) => countWords(row.count) },
      ]}
    />
  );
}
