import { i18n } from './i18n';

/** RFC 9457. The server's sentences are shown as they are. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: Record<string, string[]>;
}

/** One line of an error summary. `name` is the form's field, or null where the problem is of the whole form. */
export interface ErrorEntry {
  name: string | null;
  sentence: string;
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'status' in value && 'title' in value;

/** Whatever was thrown, as a problem. A request that got no answer has status 0. */
export function asProblem(error: unknown): Problem {
  if (isProblem(error)) return error;
  if (error instanceof TypeError) return ofStatus(0);
  return ofStatus(500);
}

/** A problem for an answer that carries none of its own. */
export function ofStatus(status: number): Problem {
  const known = [0, 401, 403, 404, 409, 413, 429].includes(status) ? status : 500;
  return { type: 'about:blank', status, title: i18n.t(`ui:problem.${known}.title`), detail: i18n.t(`ui:problem.${known}.detail`) };
}

/** Whether it is the problem of docs/problems.md that has this code. */
export const hasCode = (error: unknown, code: string) => asProblem(error).type === `/problems/${code}`;

/** The sentence to show where there is room for one. */
export function sentence(error: unknown): string {
  const problem = asProblem(error);
  return problem.detail || problem.title;
}

/** `Lines[0].NeedId` → `lines.0.needId`: the server names properties, forms name fields. */
export function fieldName(key: string): string {
  return key
    .replace(/^\$\.?/, '')
    .replace(/\[(\w+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.');
}

/** The lines of the error summary, in the server's order. Fields for which `isField` is false are of the whole form. */
export function errorEntries(error: unknown, isField: (name: string) => boolean): ErrorEntry[] {
  if (!error) return [];
  const problem = asProblem(error);
  const entries = Object.entries(problem.errors ?? {}).flatMap(([key, sentences]) => {
    const name = nearest(fieldName(key), isField);
    return sentences.map((text) => ({ name, sentence: text }));
  });
  return entries.length > 0 ? entries : [{ name: null, sentence: sentence(problem) }];
}

function nearest(name: string, isField: (name: string) => boolean): string | null {
  for (let path = name; path; path = path.slice(0, Math.max(path.lastIndexOf('.'), 0))) {
    if (isField(path)) return path;
  }
  return null;
}
