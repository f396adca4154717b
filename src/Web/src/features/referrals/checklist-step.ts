import { asProblem } from '../../lib/problem';

/** The step on which what was refused can be put right. `results` is the number of the step after the questions. */
export function stepOf(problem: unknown, results: number): number {
  const fields = Object.keys(asProblem(problem).errors ?? {});
  if (fields.some((field) => field.startsWith('filled') || field.startsWith('checklist') || field.startsWith('answers'))) return 0;
  if (fields.some((field) => field.startsWith('person'))) return results + 1;
  if (fields.some((field) => field.startsWith('consent'))) return results + 2;
  return fields.includes('services') ? results : results + 3;
}
