import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextSort, parseSort, sortRows } from './sorting';
import { TableHead } from './table-head';

export interface Column<T> {
  key: string;
  header: string;
  cell: (row: T) => ReactNode;
  /** Figures stand to the right, in columns of equal digits. */
  number?: boolean;
  /** A short code or date that must stay on one line. */
  unbroken?: boolean;
  /** The cell that names the row: one column has it. */
  rowHeader?: boolean;
  /** What to sort by; a column without it has no sort button. With `onSort` the server sorts, and `true` is enough. */
  sort?: ((row: T) => string | number | null | undefined) | true;
}

interface Props<T> {
  caption: string;
  /** Hides the caption from sight where a heading says the same. */
  quietCaption?: boolean;
  columns: Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** `name` or `-name`. Without it the table sorts itself, beginning as it was given. */
  sort?: string;
  onSort?: (sort: string) => void;
  /** The sentence on how many rows there are; made from the rows when it is not given, none when it is false. */
  count?: string | false;
  /** What to show instead of a table without rows. */
  empty?: ReactNode;
}

/** Rows with a caption and a count. On a phone each row is a card. */
export function Table<T>(props: Props<T>) {
  const { caption, quietCaption, columns, rows, rowKey, sort, onSort, count, empty } = props;
  const { t } = useTranslation('ui');
  const [ownSort, setOwnSort] = useState('');
  const sorted = sort ?? ownSort;
  const { column, direction } = parseSort(sorted);
  const by = columns.find(({ key }) => key === column)?.sort;
  const shown = typeof by === 'function' ? sortRows(rows, by, direction) : rows;

  return (
    <div className="table-box">
      {count !== false && <p className="table-count" role="status">{count ?? t('table.count', { count: rows.length })}</p>}
      {rows.length === 0 ? empty : (
        <table className="table" role="table">
          <caption className={quietCaption ? 'visually-hidden' : undefined}>{caption}</caption>
          <TableHead columns={columns} sorted={sorted} onSort={(key) => (onSort ?? setOwnSort)(nextSort(sorted, key))} />
          <tbody role="rowgroup">
            {shown.map((row) => (
              <tr key={rowKey(row)} role="row">
                {columns.map(({ key, header, cell, number, unbroken, rowHeader }) => rowHeader
                  ? <th key={key} scope="row" role="rowheader" className={unbroken ? 'unbroken' : undefined}>{cell(row)}</th>
                  : <td key={key} role="cell" className={number ? 'number' : unbroken ? 'unbroken' : undefined} data-label={header}><div>{cell(row)}</div></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
