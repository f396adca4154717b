import { number, percent, signed } from '../../lib/format';
import { i18n } from '../../lib/i18n';
import { whyNotJudged } from '../../lib/not-judged';
import type { components } from '../../lib/schema';
import type { StatusKind } from '../../ui/status';

export type Measure = components['schemas']['GetMeasureResponse'];
export type Point = components['schemas']['SeriesPoint'];

const isPercent = (unit: string) => unit.trim() === '%';

const isPounds = (unit: string) => unit.trim() === '£';

const pounds = (figure: string) => figure.replace(/^[+−]?/, '$&£');

/** A figure as a table or axis shows it: "65.8%", "£1,200", "9.3". */
export const figure = (value: number, decimals: number, unit: string) => {
  if (isPercent(unit)) return percent(value, decimals);
  return isPounds(unit) ? pounds(number(value, decimals)) : number(value, decimals);
};

/** A figure with its unit: "9.3 per 100,000 adults". */
export const withUnit = (value: number, decimals: number, unit: string) =>
  isPercent(unit) || isPounds(unit) ? figure(value, decimals, unit) : `${number(value, decimals)} ${unit}`;

/** A change: percentages change by points, not by per cent. */
export const change = (value: number, decimals: number, unit: string, points: string) => {
  const words = signed(value, decimals);
  if (isPercent(unit)) return `${words} ${points}`;
  return isPounds(unit) ? pounds(words) : words;
};

export const statusKinds: Record<string, StatusKind> = {
  'on-track': 'on-track', 'at-risk': 'at-risk', 'off-track': 'off-track', achieved: 'complete', none: 'neutral',
};

export const whyNone = ({ judgement: { status, latest }, direction, target, targetDate, baseline, baselinePeriod }: Measure) =>
  whyNotJudged({ status, latest, hasDirection: direction !== 'NoJudgement', target, targetDate, baseline: baselinePeriod ? baseline : null });

export const currentDefinition = (measure: Measure) => measure.definitions[measure.definitions.length - 1];

interface Counted {
  valueType: components['schemas']['MeasureValueType'];
  unit: string;
}

/** The unit in which a figure is read: somebody who came twice is one of so many different people. */
export const unitWords = ({ valueType, unit }: Counted) =>
  valueType === 'DistinctPeople' && unit && !/^different\b/i.test(unit) ? i18n.t('ui:figures.different', { unit }) : unit;

/** The unit of the definition that the latest figure, or else the newest words, stand under. */
export const unitOf = (measure: Measure) => {
  const meant = currentDefinition(measure);
  return meant ? unitWords(meant) : '';
};
