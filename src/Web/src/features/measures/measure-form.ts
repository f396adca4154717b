import type { components } from '../../lib/schema';
import type { Measure } from './figures';

export type MeasureRequest = components['schemas']['ChangeMeasureRequest'];

/** What the form holds: every field, the three choices that are not made yet as null. */
export type MeasureValues = Omit<Required<MeasureRequest>, 'decimals' | 'multiplier' | 'leastDenominator'> & {
  decimals: number | null;
  leastDenominator: number | null;
  multiplier: number | null;
};

export const divided: (string | null)[] = ['Proportion', 'Rate', 'Ratio'];
type Chosen<Name extends keyof MeasureRequest> = NonNullable<MeasureRequest[Name]>;

export const valueTypes: Chosen<'valueType'>[] = ['CountFlow', 'CountStock', 'DistinctPeople', 'Proportion', 'Rate', 'Ratio', 'Mean', 'Median', 'Score', 'Index'];
export const frequencies: Chosen<'frequency'>[] = ['Monthly', 'Quarterly', 'CalendarYear', 'FinancialYear', 'AcademicYear'];
/** As publishers of official figures do; the server knows the same. */
export const hidesBelow = [3, 5, 6, 8, 10];
export const directions: Chosen<'direction'>[] = ['HigherIsBetter', 'LowerIsBetter', 'NoJudgement'];

export const emptyMeasure: MeasureValues = {
  name: '', question: '', figuresFrom: null, numerator: '', denominator: '', valueType: null, unit: '', multiplier: null, sharesDenominator: false,
  decimals: null, direction: null, frequency: null, goalId: null, baseline: null, baselinePeriod: '', target: null, targetDate: null, tolerance: null,
  source: '', caveats: '', countsPeople: false, hidesBelow: 5, leastDenominator: null, guardsPartners: false, areaName: '', leadOrganisationId: null, returnedBy: [], version: 0, wordingOnly: false, changeNote: '', keepTarget: false,
};

export function valuesOf(measure: Measure): MeasureValues {
  const meant = measure.definitions[measure.definitions.length - 1];
  return {
    ...emptyMeasure, ...measure, ...meant,
    baselinePeriod: measure.baselinePeriod ?? '', leastDenominator: measure.leastDenominator || null, version: measure.version, name: measure.name, changeNote: '', wordingOnly: false, keepTarget: false,
  };
}

const usualMultiplier: Partial<Record<Chosen<'valueType'>, number>> = { Proportion: 100 };

/** What is sent: nothing that belongs to choices which were changed afterwards. */
export function requestOf(values: MeasureValues): MeasureRequest {
  const isDivided = divided.includes(values.valueType ?? '');
  return {
    name: values.name, question: values.question, numerator: values.numerator, unit: values.unit, goalId: values.goalId, baseline: values.baseline,
    target: values.target, targetDate: values.targetDate, tolerance: values.tolerance, source: values.source, caveats: values.caveats,
    countsPeople: values.countsPeople, hidesBelow: Number(values.hidesBelow), leastDenominator: values.leastDenominator ?? 0,
    guardsPartners: values.figuresFrom === 'Returns' && values.guardsPartners, areaName: values.areaName, leadOrganisationId: values.leadOrganisationId,
    version: values.version, wordingOnly: values.wordingOnly, changeNote: values.changeNote, keepTarget: values.keepTarget,
    // The server says what is missing, in its own sentences.
    figuresFrom: values.figuresFrom || null, valueType: values.valueType || null, direction: values.direction || null, frequency: values.frequency || null,
    baselinePeriod: values.baselinePeriod || null,
    denominator: isDivided ? values.denominator : '',
    sharesDenominator: isDivided && values.sharesDenominator,
    multiplier: isDivided ? values.multiplier ?? usualMultiplier[values.valueType ?? 'Rate'] ?? 1 : 1,
    decimals: values.decimals ?? 0,
    returnedBy: values.figuresFrom === 'Returns' ? values.returnedBy : [],
  };
}
