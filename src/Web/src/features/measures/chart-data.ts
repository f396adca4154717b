import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { shortMonth } from '../../lib/format';
import type { ChartCompared, ChartPoint, ChartSegment, ChartTarget } from '../../ui/chart-line-shape';
import { figure, type Measure, type Point, unitOf } from './figures';

type T = TFunction<'measures'>;

/** The chart of a measure: its own line, the wider areas, and the way to the target. */
export function useChart(measure: Measure) {
  const { t } = useTranslation('measures');
  return { segments: segmentsOf(measure, t), compared: { own: measure.areaName, lines: comparedOf(measure, t) }, target: targetOf(measure, t) };
}

const note = (point: Point, t: T) => {
  const coverage = typeof point.returned === 'number' && typeof point.expected === 'number' && point.returned < point.expected
    ? t('coverage', { returned: point.returned, count: point.expected }) : undefined;
  return [point.marker && point.marker !== 'x' ? t(`markers.${point.marker}`) : undefined, coverage].filter(Boolean).join('. ') || undefined;
};

const drawn = (point: Point, t: T): ChartPoint => ({
  at: Date.parse(point.end), label: point.label, value: point.value, note: note(point, t),
  mark: point.marker === 'p' || point.marker === 'e' || point.marker === 'i' ? 'provisional' : undefined,
});

/** One segment for each definition that has figures; the line is not joined across them. */
function segmentsOf(measure: Measure, t: T): ChartSegment[] {
  const numbers = [...new Set(measure.points.map((point) => point.segment))];
  return numbers.map((number) => ({
    key: String(number), label: t('chart.newDefinition'),
    points: measure.points.filter((point) => point.segment === number).map((point) => drawn(point, t)),
  }));
}

/** Wider areas; a point without a value between two definitions keeps their lines apart. */
function comparedOf(measure: Measure, t: T): ChartCompared[] {
  return measure.comparisons.map(({ area, points }) => ({
    key: area, label: area,
    points: points.flatMap((point, index) => {
      const before = points[index - 1];
      const apart = before && before.segment !== point.segment ? [{ ...drawn(point, t), value: null }] : [];
      return [...apart, drawn(point, t)];
    }),
  }));
}

/** The straight way from baseline to target, while both stand for the definition that is shown. */
function targetOf(measure: Measure, t: T): ChartTarget | undefined {
  const { target, targetDate, baseline, baselineOn, judgement, targetDefinition } = measure;
  if (typeof target !== 'number' || !targetDate) return undefined;
  if (judgement.latest && judgement.latest.segment !== targetDefinition) return undefined;
  const label = t('chart.target', { value: figure(target, measure.decimals, unitOf(measure)), date: shortMonth(targetDate) });
  return typeof baseline === 'number' && baselineOn
    ? { label, path: [{ at: Date.parse(baselineOn), value: baseline }, { at: Date.parse(targetDate), value: target }] }
    : { label, value: target };
}
