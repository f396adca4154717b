import { createContext, useContext } from 'react';
import type { FieldErrors } from 'react-hook-form';
import { type ErrorEntry, errorEntries } from '../lib/problem';

interface FormErrors {
  formId: string;
  entries: ErrorEntry[];
}

export const FormErrorsContext = createContext<FormErrors>({ formId: 'form', entries: [] });

export const fieldId = (formId: string, name: string) => `${formId}-${name}`;

/** The id of a field's first input, and what is wrong with the field. */
export function useFieldError(name: string) {
  const { formId, entries } = useContext(FormErrorsContext);
  return { id: fieldId(formId, name), error: entries.find((entry) => entry.name === name)?.sentence };
}

/** What the fields themselves refused (a number that is none, a date that is not real), in their order. */
export function clientEntries(errors: FieldErrors, prefix = ''): ErrorEntry[] {
  return Object.entries(errors).flatMap(([key, value]) => {
    if (!value || typeof value !== 'object') return [];
    const name = prefix ? `${prefix}.${key}` : key;
    if (typeof value.message === 'string' && value.message) return [{ name, sentence: value.message }];
    return 'type' in value && 'ref' in value ? [] : clientEntries(value as FieldErrors, name);
  });
}

/** The lines of a form's error summary: its own first, for then the server was not asked. */
export function formEntries(problem: unknown, errors: FieldErrors, values: unknown): ErrorEntry[] {
  const own = clientEntries(errors);
  return own.length > 0 ? own : errorEntries(problem, (name) => has(values, name));
}

function has(values: unknown, name: string): boolean {
  let at: unknown = values;
  for (const part of name.split('.')) {
    if (typeof at !== 'object' || at === null || !(part in at)) return false;
    at = (at as Record<string, unknown>)[part];
  }
  return true;
}
