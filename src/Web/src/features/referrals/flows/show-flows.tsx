import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../lib/address';
import { api } from '../../../lib/api';
import { date } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import { quarterWords } from '../../../lib/quarters';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { DownloadLink } from '../../../ui/download-link';
import { Filters } from '../../../ui/filters';
import { PageHeader } from '../../../ui/page-header';
import { SelectField } from '../../../ui/select-field';
import { Empty, Show } from '../../../ui/states';
import { FlowEquity } from './flow-equity';
import { FlowNeeds } from './flow-needs';
import { FlowRoutes } from './flow-routes';
import { FlowTotals } from './flow-totals';
import { FlowWaits } from './flow-waits';

type Flows = components['schemas']['GetFlowsResponse'];

const defaults = { quarter: '' };

/** Who refers to whom in a quarter, how it goes, and who is reached. */
export default function ShowFlows() {
  const { t } = useTranslation('flows');
  const root = `/p/${useSlug()}`;
  const [{ quarter }] = useFilters(defaults);
  const asked = quarter || undefined;
  const query = api.useQuery('get', '/api/flows', { params: { query: { quarter: asked } } });
  return (
    <>
      <PageHeader
        title={t('title')} lead={t('lead')} back={{ href: `${root}/board`, text: t('board') }}
        actions={query.data?.figures && <DownloadLink href={`${root}/api/flows/export?quarter=${query.data.quarter}`} about="CSV">{t('download')}</DownloadLink>}
      />
      <Show query={query}>{(flows) => (flows.figures ? <Quarter flows={flows} figures={flows.figures} /> : <Empty title={t('none')}><p>{t('noneWords')}</p></Empty>)}</Show>
    </>
  );
}

function Quarter({ flows, figures }: { flows: Flows; figures: NonNullable<Flows['figures']> }) {
  const { t } = useTranslation('flows');
  return (
    <>
      <Card>
        <Filters defaults={defaults}>
          <SelectField name="quarter" label={t('quarter')} empty={t('newest', { quarter: quarterWords(flows.quarters[0] ?? '') })} options={flows.quarters.slice(1).map((value) => ({ value, text: quarterWords(value) }))} />
        </Filters>
        <p>{flows.publishedOn ? t('published', { quarter: quarterWords(flows.quarter ?? ''), on: date(flows.publishedOn) }) : t('live', { quarter: quarterWords(flows.quarter ?? '') })}</p>
      </Card>
      {!flows.isExact && <Banner title={t('protected')}>{t('protectedWords')}</Banner>}
      <FlowTotals total={figures.total} acceptance={figures.acceptance} beside={figures} />
      <FlowRoutes routes={figures.routes} withheld={figures.routesWithheld} />
      <FlowWaits waits={figures.waits} declines={figures.declines} isExact={flows.isExact} />
      <FlowEquity ages={figures.ages} agesWithheld={figures.agesWithheld} areas={figures.areas} areasWithheld={figures.areasWithheld} />
      <FlowNeeds needs={figures.unmetNeeds} areas={figures.unmetAreas} isExact={flows.isExact} />
    </>
  );
}
