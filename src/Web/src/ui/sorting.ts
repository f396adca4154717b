export type Direction = 'ascending' | 'descending';

export interface Sort {
  column: string;
  direction: Direction;
}

/** `-name` ↔ descending by name. */
export const parseSort = (text: string): Sort =>
  text.startsWith('-') ? { column: text.slice(1), direction: 'descending' } : { column: text, direction: 'ascending' };

/** What the server is asked for, where the columns bear the names that it sorts by. */
export function askedOrder<T extends string>(sort: string, orders: readonly T[]): { order?: T; descending?: boolean } {
  const { column, direction } = parseSort(sort);
  const order = orders.find((known) => known === column);
  return order ? { order, descending: direction === 'descending' } : {};
}

/** The sort after a press on a column's button. */
export const nextSort = (text: string, column: string) => (text === column ? `-${column}` : column);

type Sortable = string | number | null | undefined;

const order = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** Sorted copies; what is missing stands last in both directions. */
export function sortRows<T>(rows: readonly T[], by: (row: T) => Sortable, direction: Direction): T[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((left, right) => {
    const [a, b] = [by(left) ?? null, by(right) ?? null];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : order.compare(String(a), String(b)));
  });
}
