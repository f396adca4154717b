import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Form } from '../../ui/form';
import { useForm } from '../../ui/use-form';
import { MappingFields } from './mapping-fields';
import { type Draft, type MappingValues, type Preview, valuesOf } from './mapping-values';

const draft: Draft = {
  importId: 'an-import', fileName: 'figures.csv', rows: 3, kept: false, confirmedAt: null,
  firstRows: [],
  columns: ['Year', 'Series', 'Value'].map((name) => ({ name, values: ['a', 'b'], hasMore: false })),
  mapping: {
    periodColumn: 'Year', fixedPeriod: null, valueColumn: 'Value', numeratorColumn: null, denominatorColumn: null, areaColumns: [], totalArea: null,
    areaCodeColumn: null, placeArea: null, comparedAreas: [], statusColumn: null, seriesColumn: 'Series', filters: [],
  },
};

function Fields({ given = draft, areas = [] }: { given?: Draft; areas?: Preview['areas'] }) {
  const form = useForm<MappingValues>({ defaultValues: valuesOf(given) });
  return <Form form={form} submit="Go" onSubmit={() => undefined}><MappingFields control={form.control} draft={given} areas={areas} valueType="Proportion" /></Form>;
}

test('rows are filtered by series also when a column says where a new line begins', () => {
  render(<Fields />);

  const filter = screen.getByLabelText(/^Series \(optional\)|^Series$/);
  expect(within(filter).getAllByRole('option').map((option) => option.textContent)).toEqual(['All rows', 'a', 'b']);
  expect(screen.queryByLabelText(/^Year/)).toBeNull();
});

test('the offered area is shown as chosen once the areas of the file are known, and is no filter of rows', () => {
  const given = { ...draft, mapping: { ...draft.mapping, areaColumns: ['Series'], placeArea: 'Lambeth' } };
  const { rerender } = render(<Fields given={given} />);

  rerender(<Fields given={given} areas={[{ name: 'Barnsley', rows: 2 }, { name: 'Lambeth', rows: 8 }]} />);

  expect(screen.getByLabelText('This measure is about')).toHaveDisplayValue('Lambeth (8 rows)');
  expect(screen.queryByLabelText('Series (optional)')).toBeNull();
});
