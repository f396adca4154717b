import { useTranslation } from 'react-i18next';
import { toWords, useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { number, signed } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import { Card } from '../../../ui/card';
import { DownloadLink } from '../../../ui/download-link';
import { Filters } from '../../../ui/filters';
import { PageHeader } from '../../../ui/page-header';
import { SelectField } from '../../../ui/select-field';
import { Empty, Show } from '../../../ui/states';
import { Table } from '../../../ui/table';
import { DistanceQuarters } from './distance-quarters';
import { Wheel } from './wheel';
import './plans.css';

const defaults = { cohort: '' };

/** How far people have come over all plans, or over those of one cohort. They are counted in groups of ten. */
export default function DistanceTravelled() {
  const { t } = useTranslation('support');
  const slug = useSlug();
  const [{ cohort }] = useFilters(defaults);
  const asked = { cohortId: cohort || undefined };
  const query = api.useQuery('get', '/api/distance-travelled', { params: { query: asked } });
  const mean = (value: number | null) => (value === null ? t('distance.hidden') : number(value, 1));
  const figure = (value: number | null) => (value === null ? t('distance.hidden') : number(value));
  return (
    <>
      <PageHeader title={t('distance.title')} lead={t('distance.lead')} />
      <Show query={query}>
        {({ plans, scales, cohorts }) => {
          const shown = scales.filter(({ people }) => people !== null);
          return (
            <Card title={t('distance.together')} lead={plans === null ? undefined : t('distance.plans', { count: plans })}>
              <div className="stack">
                {cohorts.length > 0 && (
                  <Filters defaults={defaults}>
                    <SelectField name="cohort" label={t('distance.cohort')} empty={t('distance.all')} options={cohorts.map((one) => ({ value: one.cohortId, text: one.name }))} />
                  </Filters>
                )}
                {shown.length === 0 ? <Empty title={t('distance.none')}><p>{t('distance.noneWords')}</p></Empty> : (
                  <div className="wheel-above">
                    <Wheel spokes={shown} />
                    <Table
                      caption={t('distance.title')} quietCaption rows={scales} rowKey={(row) => row.scaleId} count={false}
                      columns={[
                        { key: 'scale', header: t('wheel.scale'), rowHeader: true, cell: (row) => (shown.includes(row) ? `${shown.indexOf(row) + 1}. ${row.name}` : row.name) },
                        { key: 'people', header: t('distance.people'), number: true, sort: (row) => row.people, cell: (row) => figure(row.people) },
                        { key: 'baseline', header: t('wheel.baseline'), number: true, cell: (row) => mean(row.baseline) },
                        { key: 'latest', header: t('wheel.latest'), number: true, cell: (row) => mean(row.latest) },
                        { key: 'change', header: t('wheel.change'), number: true, sort: (row) => row.change, cell: (row) => (row.change === null ? t('distance.hidden') : signed(row.change, 1)) },
                      ]}
                    />
                  </div>
                )}
                <p className="hint">{t('distance.small')}</p>
                <DownloadLink href={`/p/${slug}/api/distance-travelled/export?${toWords(asked)}`} about="CSV">{t('distance.export')}</DownloadLink>
              </div>
            </Card>
          );
        }}
      </Show>
      <DistanceQuarters />
    </>
  );
}
