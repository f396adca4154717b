import type { components } from '../../lib/schema';

export type Draft = components['schemas']['GetImportResponse'];
export type Mapping = components['schemas']['ImportMapping'];
export type Preview = components['schemas']['PreviewImportResponse'];

/** The form's fields are named as the request's, so that the server's sentences find them. A filter has a field of its own column. */
export interface MappingValues {
  mapping: Omit<Mapping, 'filters' | 'areaColumns' | 'comparedAreas'> & {
    areaColumns: string;
    areaColumns2: string | null;
    areaColumns3: string | null;
    comparedAreas: string[];
    filters: string[];
  };
}

/** Blank cells are the total in most published tables; a select cannot hold the empty text. */
export const blank = ' ';

export function valuesOf({ mapping, columns }: Draft): MappingValues {
  const [first = '', second = null, third = null] = mapping.areaColumns;
  const filterOf = (column: string) => {
    const values = mapping.filters.find((filter) => filter.column === column)?.values;
    return values?.length === 1 ? values[0] || blank : '';
  };
  return { mapping: { ...mapping, areaColumns: first, areaColumns2: second, areaColumns3: third, filters: columns.map(({ name }) => filterOf(name)) } };
}

/** A column that is read for something else does not choose rows too. */
export const choosesRows = ({ mapping }: Pick<MappingValues, 'mapping'>, column: string) => ![
  mapping.periodColumn, mapping.valueColumn, mapping.numeratorColumn, mapping.denominatorColumn, mapping.statusColumn,
  mapping.areaColumns, mapping.areaColumns2, mapping.areaColumns3, mapping.areaCodeColumn,
].includes(column);

export function mappingOf({ mapping }: MappingValues, { columns, mapping: suggested }: Draft): Mapping {
  const { areaColumns, areaColumns2, areaColumns3, filters, ...rest } = mapping;
  const chosen = columns.flatMap(({ name }, index) => {
    if (!choosesRows({ mapping }, name)) return [];
    const value = filters[index];
    if (value) return [{ column: name, values: [value === blank ? '' : value] }];
    // A filter of several values stays as it was offered: the page shows one value for a column.
    const several = suggested.filters.find((filter) => filter.column === name && filter.values.length > 1);
    return several ? [several] : [];
  });
  return {
    ...rest,
    areaColumns: [areaColumns, areaColumns2, areaColumns3].filter((name): name is string => Boolean(name)),
    periodColumn: rest.periodColumn ?? null,
    placeArea: areaColumns ? rest.placeArea ?? null : null,
    filters: chosen,
  };
}
