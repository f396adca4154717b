import type { Plan } from './plan-types';

type Scale = Plan['scales'][number];

export const scalesInUse = (plan: Plan) => plan.scales.filter(({ isInUse }) => isInUse);

/** A form in which no scale is rated yet. */
export const noRatings = (scales: Scale[]) => Object.fromEntries(scales.map(({ scaleId }) => [scaleId, '']));

/** Those scales on which the person put themselves. */
export const ratingsOf = (scales: Scale[], ratings: Record<string, string>) =>
  scales.flatMap(({ scaleId }) => (ratings[scaleId] ? [{ scaleId, value: Number(ratings[scaleId]) }] : []));
