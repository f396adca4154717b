import { useTranslation } from 'react-i18next';
import { countWords } from '../../../lib/counts';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/states';
import { Table } from '../../../ui/table';

type Row = components['schemas']['EquityRow'];

interface Props {
  ages: Row[];
  agesWithheld: boolean;
  areas: Row[];
  areasWithheld: boolean;
}

/** Who is reached, by age and by where people live. */
export function FlowEquity({ ages, agesWithheld, areas, areasWithheld }: Props) {
  const { t } = useTranslation('flows');
  return (
    <Card title={t('equity')} lead={t('equityLead')}>
      <Reached title={t('age')} rows={ages} withheld={agesWithheld} nameOf={(code) => t(`ages.${code || 'unknown'}`)} />
      <Reached title={t('area')} rows={areas} withheld={areasWithheld} nameOf={(code) => (code === 'elsewhere' ? t('ages.elsewhere') : code || t('ages.unknown'))} />
    </Card>
  );
}

function Reached({ title, rows, withheld, nameOf }: { title: string; rows: Row[]; withheld: boolean; nameOf: (code: string) => string }) {
  const { t } = useTranslation('flows');
  return (
    <>
      <h3>{title}</h3>
      <Table
        caption={title} quietCaption count={false} rows={withheld ? [] : rows} rowKey={(row) => row.code}
        empty={<Empty title={withheld ? t('withheld') : t('nobody')} />}
        columns={[
          { key: 'of', header: title, rowHeader: true, cell: (row) => nameOf(row.code) },
          { key: 'submitted', header: t('submitted'), number: true, sort: (row) => row.submitted, cell: (row) => countWords(row.submitted) },
          { key: 'accepted', header: t('acceptedFor'), number: true, sort: (row) => row.accepted, cell: (row) => countWords(row.accepted) },
        ]}
      />
    </>
  );
}
