import { number } from './format';
import { i18n } from './i18n';
import { whyNotJudged } from './not-judged';
import type { components } from './schema';

export type Measure = components['schemas']['MeasureFigures'];
type Point = components['schemas']['MeasurePoint'];

/** A value in its measure's unit: "72.4%", "£12.50", "30 people". */
export function valueWords(value: number, { unit, decimals }: Pick<Measure, 'unit' | 'decimals'>): string {
  const figure = number(value, decimals);
  if (unit === '%') return `${figure}%`;
  if (unit === '£') return `${value < 0 ? '−' : ''}£${figure.replace('−', '')}`;
  return unit ? `${figure} ${unit}` : figure;
}

/** Why a period has no value, in words. */
export const whyNone = ({ marker }: Point) => {
  if (marker === 'c') return i18n.t('ui:counts.hidden');
  return i18n.t(marker === 'i' ? 'ui:figures.partial' : 'ui:figures.notAvailable');
};

/** Why a measure of the board is not judged; nothing where it is. */
export const whyUnjudged = ({ higherIsBetter, baselinePeriod, ...measure }: Measure) =>
  whyNotJudged({ ...measure, hasDirection: higherIsBetter !== null, baseline: baselinePeriod ? measure.baseline : null });

/** The unit that stands over the axis of a chart; % and £ stand at each figure. */
export const axisUnit = (unit: string) => (['%', '£', ''].includes(unit.trim()) ? undefined : unit);

/** The point that the latest is compared with: the one before it with a value, under the same definition. */
export function pointBefore({ points, latest }: Pick<Measure, 'points' | 'latest'>): Point | undefined {
  if (!latest) return undefined;
  return points.filter((point) => point.end < latest.end && point.segment === latest.segment && point.value !== null).at(-1);
}

/** "Up 3.1 since 2018/19: better". Nothing where there is no period to compare with. */
export function changeWords(measure: Measure): string | undefined {
  const before = pointBefore(measure);
  if (measure.change === null || !before) return undefined;
  const least = 0.5 / 10 ** measure.decimals;
  const direction = Math.abs(measure.change) < least ? 'same' : measure.change > 0 ? 'up' : 'down';
  const words = i18n.t(`ui:figures.${direction}`, { change: number(Math.abs(measure.change), measure.decimals), since: before.label });
  if (direction === 'same' || measure.higherIsBetter === null) return words;
  return `${words}: ${i18n.t((direction === 'up') === measure.higherIsBetter ? 'ui:figures.better' : 'ui:figures.worse')}`;
}
