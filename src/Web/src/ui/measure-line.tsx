import { useTranslation } from 'react-i18next';
import { axisUnit, changeWords, type Measure, valueWords, whyNone } from '../lib/figures';
import { number } from '../lib/format';
import { ChartLine } from './chart-line';
import type { ChartSegment } from './chart-line-shape';

/** What a measure says, in sentences: its question, the latest figure, the change and the target. */
export function useMeasureWords(measure: Measure) {
  const { t } = useTranslation('ui');
  const { question, latest, target, targetDate } = measure;
  const moved = changeWords(measure);
  return [
    question,
    latest && t('figures.latest', { period: latest.label, value: latest.value === null ? whyNone(latest) : valueWords(latest.value, measure) }),
    moved && `${moved}.`,
    target !== null && t(targetDate ? 'figures.targetBy' : 'figures.target', { value: valueWords(target, measure), year: targetDate?.slice(0, 4) }),
  ].filter(Boolean).join(' ');
}

/** One figure is no course to draw. */
export const hasCourse = ({ points }: Measure) => points.filter((point) => point.value !== null).length > 1;

/** A measure's figures over time with its target. */
export function MeasureLine({ measure, title = measure.name }: { measure: Measure; title?: string }) {
  const { t } = useTranslation('ui');
  const words = (value: number) => valueWords(value, measure);
  const unit = axisUnit(measure.unit);
  return (
    <ChartLine
      title={title} summary={useMeasureWords(measure)} segments={segmentsOf(measure)} height={220} fromZero={false}
      format={(value) => (unit ? number(value, measure.decimals) : words(value))} unit={unit}
      target={measure.target === null ? undefined : { label: t('figures.targetLabel', { value: words(measure.target) }), value: measure.target }}
    />
  );
}

function segmentsOf({ points }: Measure): ChartSegment[] {
  const segments = [...new Set(points.map((point) => point.segment))];
  return segments.map((segment) => ({
    key: String(segment),
    points: points.filter((point) => point.segment === segment).map((point) => ({
      at: Date.parse(point.end), label: point.label, value: point.value, note: point.value === null ? whyNone(point) : undefined,
    })),
  }));
}
