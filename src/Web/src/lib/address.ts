import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

/** A part of the address: `useSegment('measureId')` on the route `/measures/$measureId`. */
export function useSegment(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`The address of this page has no part named ${name}.`);
  return value;
}

/** The view state in the address: each named value, or its default. An unknown or empty value counts as absent. */
export function useFilters<T extends Record<string, string>>(defaults: T): [T, (changed: Partial<T>) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const values = Object.fromEntries(Object.entries(defaults).map(([name, value]) => {
    const given = search[name];
    return [name, typeof given === 'string' ? given : value];
  })) as T;

  const change = (changed: Partial<T>) => {
    const next: Record<string, unknown> = { ...search };
    for (const [name, value] of Object.entries(changed)) {
      if (!value || value === defaults[name]) delete next[name];
      else next[name] = value;
    }
    // The page itself changes what it shows of itself: nobody leaves.
    void navigate({ to: '.', search: next as never, resetScroll: false, ignoreBlocker: true });
  };
  return [values, change];
}

/** The query of an address, without what is not asked for. */
export const toWords = (asked: Record<string, string | number | boolean | undefined>) =>
  new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))).toString();

/** The sorted column of a table, in the address: `name`, or `-name` when descending. */
export function useSort(initial: string, parameter = 'sort'): [string, (sort: string) => void] {
  const [values, change] = useFilters({ [parameter]: initial });
  return [values[parameter] ?? initial, (sort) => change({ [parameter]: sort })];
}
