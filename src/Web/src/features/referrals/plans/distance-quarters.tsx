import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { countWords } from '../../../lib/counts';
import { date } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import { quarterWords } from '../../../lib/quarters';
import { Card } from '../../../ui/card';
import { DownloadLink } from '../../../ui/download-link';
import { Filters } from '../../../ui/filters';
import { SelectField } from '../../../ui/select-field';
import { Empty, Show } from '../../../ui/states';
import { Table } from '../../../ui/table';

const defaults = { quarter: '' };

/** How many came further, by the quarter of their first review: published once, half a year after its end. */
export function DistanceQuarters() {
  const { t } = useTranslation('support');
  const slug = useSlug();
  const [asked] = useFilters(defaults);
  const query = api.useQuery('get', '/api/distance-travelled/quarters');
  return (
    <Card title={t('quarters.title')} lead={t('quarters.lead')}>
      <Show query={query}>
        {({ quarters }) => {
          const one = quarters.find(({ quarter }) => quarter === asked.quarter) ?? quarters[0];
          if (!one) return <Empty title={t('quarters.none')}><p>{t('quarters.noneWords')}</p></Empty>;
          const { people, scales } = one.figures;
          return (
            <div className="stack">
              {quarters.length > 1 && (
                <Filters defaults={defaults}>
                  <SelectField name="quarter" label={t('quarters.quarter')} empty={t('quarters.newest')} options={quarters.map(({ quarter }) => ({ value: quarter, text: quarterWords(quarter) }))} />
                </Filters>
              )}
              <p>{people === null ? t('quarters.few') : t('quarters.people', { count: people })}</p>
              {people !== null && (
                <Table
                  caption={quarterWords(one.quarter)} rows={scales} rowKey={(row) => row.scaleId} count={false}
                  columns={[
                    { key: 'scale', header: t('wheel.scale'), rowHeader: true, cell: (row) => row.name },
                    { key: 'twice', header: t('quarters.twice'), number: true, cell: (row) => countWords(row.twice) },
                    { key: 'better', header: t('distance.better'), number: true, cell: (row) => countWords(row.better) },
                    { key: 'same', header: t('distance.same'), number: true, cell: (row) => countWords(row.same) },
                    { key: 'worse', header: t('distance.worse'), number: true, cell: (row) => countWords(row.worse) },
                  ]}
                />
              )}
              <p className="hint">{t('quarters.small', { on: date(one.publishedOn) })}</p>
              <DownloadLink href={`/p/${slug}/api/distance-travelled/quarters/export`} about="CSV">{t('quarters.export')}</DownloadLink>
            </div>
          );
        }}
      </Show>
    </Card>
  );
}
