import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { countWords } from '../../lib/counts';
import { useSlug } from '../../lib/partnership';
import { quarterWords } from '../../lib/quarters';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';
import { Table } from '../../ui/table';

/** How far people with a support plan came, of the newest published quarter, and the way to all of them. */
export function BoardDistance() {
  const { t } = useTranslation('board');
  const href = `/p/${useSlug()}/distance-travelled`;
  const { data } = api.useQuery('get', '/api/board/distance');
  if (!data?.distance) return null;
  const { quarter, people, scales } = data.distance;
  return (
    <Card title={t('distance.title')} lead={people === null ? t('distance.few', { quarter: quarterWords(quarter) }) : t('distance.lead', { count: people, quarter: quarterWords(quarter) })}>
      {people !== null && (
        <Table
          caption={t('distance.title')} quietCaption rows={scales} rowKey={(row) => row.scaleId} count={false}
          columns={[
            { key: 'scale', header: t('distance.scale'), rowHeader: true, cell: (row) => row.name },
            { key: 'twice', header: t('distance.twice'), number: true, cell: (row) => countWords(row.twice) },
            { key: 'better', header: t('distance.better'), number: true, cell: (row) => countWords(row.better) },
            { key: 'same', header: t('distance.same'), number: true, cell: (row) => countWords(row.same) },
            { key: 'worse', header: t('distance.worse'), number: true, cell: (row) => countWords(row.worse) },
          ]}
        />
      )}
      <p><Link href={href}>{t('distance.open')}</Link></p>
    </Card>
  );
}
