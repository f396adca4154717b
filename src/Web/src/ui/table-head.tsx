import { parseSort } from './sorting';
import type { Column } from './table';

interface Props<T> {
  columns: Column<T>[];
  sorted: string;
  onSort: (key: string) => void;
}

// The roles are said again because a phone's layout takes the table's own away.
export function TableHead<T>({ columns, sorted, onSort }: Props<T>) {
  const { column, direction } = parseSort(sorted);
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ key, header, number, sort }) => (
          <th
            key={key} scope="col" role="columnheader" className={`${number ? 'number' : ''} ${sort ? 'sortable' : ''}`}
            aria-sort={sort && key === column ? direction : undefined}
          >
            {sort
              ? <button type="button" className="sort" onClick={() => onSort(key)}>{header}<SortMark on={key === column} up={direction === 'ascending'} /></button>
              : header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortMark({ on, up }: { on: boolean; up: boolean }) {
  return (
    <svg className="sort-mark" viewBox="0 0 10 14" aria-hidden="true">
      {(!on || up) && <path d="M5 1 9 6H1z" />}
      {(!on || !up) && <path d="M5 13 1 8h8z" />}
    </svg>
  );
}
