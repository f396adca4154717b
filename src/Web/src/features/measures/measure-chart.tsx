import { useTranslation } from 'react-i18next';
import { axisUnit } from '../../lib/figures';
import { date, list } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import { ChartLine } from '../../ui/chart-line';
import { useChart } from './chart-data';
import { change, figure, type Measure, unitOf, whyNone, withUnit } from './figures';

/** The figures over time, with the way to the target and the wider areas. */
export function MeasureChart({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures');
  const slug = useSlug();
  const unit = unitOf(measure);
  return (
    <ChartLine
      level={2} title={t('chart.title', { name: measure.name, area: measure.areaName })} summary={useSummary(measure)}
      {...useChart(measure)} height={320}
      format={(value) => figure(value, measure.decimals, unit)} unit={axisUnit(unit)} fromZero={unit !== '%'}
      downloadHref={`/p/${slug}/api/measures/${measure.id}/figures/export`}
    />
  );
}

function useSummary(measure: Measure) {
  const { t } = useTranslation('measures');
  const { judgement: { latest, status, change: moved }, decimals, points, comparisons, target, targetDate } = measure;
  const unit = unitOf(measure);
  const segments = new Set(points.map((point) => point.segment)).size;
  const gaps = points.filter((point) => typeof point.value !== 'number').map((point) => point.label);
  return [
    latest && typeof latest.value === 'number' && t('chart.latest', { area: measure.areaName, value: withUnit(latest.value, decimals, unit), period: latest.label }),
    typeof moved === 'number' && t('chart.changed', { change: change(moved, decimals, unit, t('points')) }),
    typeof target === 'number' && targetDate && t('chart.towards', { value: withUnit(target, decimals, unit), date: date(targetDate) }),
    status === 'none' ? t('chart.notJudged', { why: whyNone(measure) }) : t('chart.judged', { status: t(`status.${status}`).toLowerCase() }),
    comparisons.length > 0 && t('chart.compared', { areas: list(comparisons.map(({ area }) => area)) }),
    gaps.length > 0 && gaps.length <= 6 && t('chart.gaps', { periods: list(gaps) }),
    segments > 1 && t('chart.breaks', { count: segments - 1 }),
  ].filter(Boolean).join(' ');
}
