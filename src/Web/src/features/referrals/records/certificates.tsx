import { useTranslation } from 'react-i18next';
import { dateTime } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Table } from '../../../ui/table';

type Certificate = components['schemas']['ListDueRecordsDestructionShown'];

/** What was destroyed: how many of which kind, when and on whose word. No names. */
export function Certificates({ certificates }: { certificates: Certificate[] }) {
  const { t } = useTranslation('records');
  if (certificates.length === 0) return null;
  const kinds = ({ certificate }: Certificate) => certificate === 'None'
    ? t('certificates.none')
    : certificate.split(', ').map((part) => { const [kind = '', count] = part.split(' '); return `${t(`kinds.${kind}`)}: ${count}`; }).join('; ');
  return (
    <Card title={t('certificates.title')} lead={t('certificates.lead')}>
      <Table
        caption={t('certificates.title')} quietCaption rows={certificates} rowKey={(row) => row.destructionId} count={false}
        columns={[
          { key: 'at', header: t('certificates.at'), rowHeader: true, cell: (row) => dateTime(row.confirmedAt) },
          { key: 'by', header: t('certificates.by'), cell: (row) => row.confirmedBy },
          {
            key: 'what', header: t('certificates.what'),
            cell: (row) => row.finishedAt ? kinds(row) : <span role="status">{t('certificates.goesOn', { done: row.done, total: row.total })}</span>,
          },
        ]}
      />
    </Card>
  );
}
