import type { components } from '../../../lib/schema';

export type Relation = components['schemas']['Relation'];

/** How two people can stand to each other. */
export const relations: Relation[] = ['NotSamePerson', 'SameHousehold', 'CaresFor', 'CaredForBy'];
