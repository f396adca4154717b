import { useTranslation } from 'react-i18next';
import { countWords } from '../../../lib/counts';
import { number } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/states';
import { Table } from '../../../ui/table';

type Wait = components['schemas']['FlowWait'];
type Part = components['schemas']['FlowPart'];

/** How long people waited, and why services said no. */
export function FlowWaits({ waits, declines, isExact }: { waits: Wait[]; declines: Part[]; isExact: boolean }) {
  const { t } = useTranslation('flows');
  const days = (value: number | null) => (value === null ? t('dash') : number(value, value % 1 ? 1 : 0));
  return (
    <>
      <Card title={t('waits')} lead={isExact ? t('waitsLead') : t('waitsLeadSafe')}>
        <Table
          caption={t('waits')} quietCaption count={false} rows={waits} rowKey={(row) => row.serviceId ?? 'all'} empty={<Empty title={t('noWaits')} />}
          columns={[
            { key: 'service', header: t('serviceHeader'), rowHeader: true, cell: (row) => (row.serviceId ? row.serviceName : t('all')) },
            { key: 'answer', header: t('answerMedian'), number: true, sort: (row) => row.answerMedian, cell: (row) => days(row.answerMedian) },
            { key: 'answerSlow', header: t('answerSlow'), number: true, sort: (row) => row.answerSlowestFifth, cell: (row) => days(row.answerSlowestFifth) },
            { key: 'contact', header: t('contactMedian'), number: true, sort: (row) => row.contactMedian, cell: (row) => days(row.contactMedian) },
            { key: 'contactSlow', header: t('contactSlow'), number: true, sort: (row) => row.contactSlowestFifth, cell: (row) => days(row.contactSlowestFifth) },
          ]}
        />
      </Card>
      <Card title={t('declines')}>
        <Table
          caption={t('declines')} quietCaption count={false} rows={declines} rowKey={(row) => row.code} empty={<Empty title={t('noDeclines')} />}
          columns={[
            { key: 'reason', header: t('reason'), rowHeader: true, cell: (row) => t(`reasons.${row.code}`) },
            { key: 'count', header: t('counts.declined'), number: true, sort: (row) => row.count, cell: (row) => countWords(row.count) },
          ]}
        />
      </Card>
    </>
  );
}
