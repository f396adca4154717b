import { useTranslation } from 'react-i18next';
import { useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { usePermission, useSlug } from '../../lib/partnership';
import { Banner } from '../../ui/banner';
import { Card, Cards } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Empty, Show } from '../../ui/states';
import { Definitions } from './definitions';
import { FiguresTable } from './figures-table';
import type { Measure } from './figures';
import { Imports } from './imports';
import { MeasureChart } from './measure-chart';
import { MeasureState } from './measure-state';
import { RetireButton } from './retire-button';
import { Returns } from './returns';
import './measures.css';

export default function ShowMeasure() {
  const { t } = useTranslation('measures');
  const measureId = useSegment('measureId');
  const root = `/p/${useSlug()}/measures`;
  const query = api.useQuery('get', '/api/measures/{measureId}', { params: { path: { measureId } } });
  return (
    <>
      <PageHeader
        title={query.data?.name ?? t('show.title')} lead={query.data?.question} back={{ href: root, text: t('list.title') }}
        actions={query.data && <Actions measure={query.data} home={`${root}/${measureId}`} />}
      />
      <Show query={query}>{(measure) => <Body measure={measure} home={`${root}/${measureId}`} />}</Show>
    </>
  );
}

interface Props {
  measure: Measure;
  home: string;
}

function Actions({ measure, home }: Props) {
  const { t } = useTranslation('measures');
  const mayManage = usePermission('ManageMeasures');
  const mayReturn = usePermission('SubmitReturns') && measure.isAsked && !measure.isRetired;
  return (
    <>
      {mayReturn && <LinkButton href={`${home}/return`}>{t('show.enter')}</LinkButton>}
      {mayManage && !measure.isRetired && measure.figuresFrom === 'Published' && <LinkButton href={`${home}/import`}>{t('show.import')}</LinkButton>}
      {mayManage && !measure.isRetired && <LinkButton look="secondary" href={`${home}/change`}>{t('show.change')}</LinkButton>}
      {mayManage && <RetireButton measure={measure} />}
    </>
  );
}

function Body({ measure, home }: Props) {
  const { t } = useTranslation('measures');
  const mayManage = usePermission('ManageMeasures');
  return (
    <>
      {measure.isRetired && <Banner kind="warning" title={t('show.retired')}>{t('show.retiredWords')}</Banner>}
      {measure.points.length === 0
        ? <Empty title={t('show.noFigures')}><p>{t(`show.none${measure.figuresFrom}`)}</p></Empty>
        : (
          <>
            <MeasureState measure={measure} />
            <Card><MeasureChart measure={measure} /></Card>
          </>
        )}
      {measure.figuresFrom === 'Returns' && <Returns measure={measure} home={home} />}
      {measure.points.length > 0 && <FiguresTable measure={measure} />}
      {mayManage && measure.figuresFrom === 'Published' && <Imports measureId={measure.id} />}
      <Cards><Definitions measure={measure} /></Cards>
    </>
  );
}
