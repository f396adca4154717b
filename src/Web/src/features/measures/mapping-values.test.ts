import { expect, test } from 'vitest';
import { blank, type Draft, mappingOf, valuesOf } from './mapping-values';

const draft: Draft = {
  importId: 'an-import', fileName: 'figures.csv', rows: 3, kept: false, confirmedAt: null,
  firstRows: [],
  columns: ['Year', 'Sex', 'Series', 'Region', 'Value'].map((name) => ({ name, values: ['', 'a', 'b'], hasMore: false })),
  mapping: {
    periodColumn: 'Year', fixedPeriod: null, valueColumn: 'Value', numeratorColumn: null, denominatorColumn: null, areaColumns: ['Region'], totalArea: 'England',
    areaCodeColumn: null, placeArea: 'London', comparedAreas: ['England'], statusColumn: null, seriesColumn: null,
    filters: [{ column: 'Sex', values: [''] }, { column: 'Series', values: ['a', 'b'] }],
  },
};

test('the offered mapping comes back as it was when nothing is changed', () => {
  expect(mappingOf(valuesOf(draft), draft)).toEqual(draft.mapping);
});

test('a chosen value replaces the offered filter, and no value means all rows', () => {
  const values = valuesOf(draft);
  expect(values.mapping.filters[1]).toBe(blank);

  values.mapping.filters = ['', 'a', 'b', '', ''];

  expect(mappingOf(values, draft).filters).toEqual([{ column: 'Sex', values: ['a'] }, { column: 'Series', values: ['b'] }]);
});

test('without an area column the file is about one place', () => {
  const values = valuesOf(draft);
  values.mapping.areaColumns = '';

  const mapping = mappingOf(values, draft);

  expect([mapping.areaColumns, mapping.placeArea]).toEqual([[], null]);
});
