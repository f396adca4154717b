import { useTranslation } from 'react-i18next';
import { Details } from '../../ui/details';
import type { Draft } from './mapping-values';

/** What stands in the first rows of the file, to tell its columns by. It scrolls sideways as the file does. */
export function FirstRows({ columns, firstRows }: Draft) {
  const { t } = useTranslation('measures');
  return (
    <Details summary={t('import.firstRows')}>
      <div className="figures-scroll" role="region" aria-label={t('import.firstRows')} tabIndex={0}>
        <table className="first-rows">
          <thead><tr>{columns.map(({ name }) => <th key={name} scope="col">{name}</th>)}</tr></thead>
          <tbody>
            {/* The rows of a file have no names and never change places. */}
            {firstRows.map((cells, row) => <tr key={row}>{cells.map((cell, column) => <td key={columns[column]?.name ?? column}>{cell}</td>)}</tr>)}
          </tbody>
        </table>
      </div>
    </Details>
  );
}
