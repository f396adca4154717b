import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { Table } from '../../ui/table';

export function ReportPartners({ partners }: { partners: components['schemas']['PartnerRecord'][] }) {
  const { t } = useTranslation('reports');
  const joined = partners.filter((partner) => partner.hasJoined);
  return (
    <section>
      <h2>{t('partners.title')}</h2>
      <p>{t('partners.words', { count: joined.length })}</p>
      <Table
        caption={t('partners.title')} quietCaption count={false} rows={joined} rowKey={(row) => row.organisationId}
        columns={[
          { key: 'name', header: t('partners.name'), rowHeader: true, cell: (row) => row.name },
          { key: 'sector', header: t('partners.sector'), cell: (row) => t(`sector.${row.sector}`) },
          { key: 'commitment', header: t('partners.commitment'), cell: (row) => t(row.commitment ? `commitment.${row.commitment}` : 'partners.notStated') },
        ]}
      />
    </section>
  );
}
