import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { type Column, Table } from './table';

interface Row {
  name: string;
  referrals: number | null;
}

const columns: Column<Row>[] = [
  { key: 'name', header: 'Name', rowHeader: true, cell: (row) => row.name, sort: (row) => row.name },
  { key: 'referrals', header: 'Referrals', number: true, cell: (row) => row.referrals, sort: (row) => row.referrals },
  { key: 'note', header: 'Note', cell: () => '' },
];

const rows: Row[] = [{ name: 'Jobs North', referrals: 9 }, { name: 'age well', referrals: 122 }, { name: 'Food Share', referrals: null }];

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

const table = (more?: object) =>
  render(<Table caption="Partners" columns={columns} rows={rows} rowKey={(row) => row.name} empty={<p>No partners yet.</p>} {...more} />);

test('a press on a column sorts by it, and another the other way round', async () => {
  table();
  expect(names()).toEqual(['Jobs North', 'age well', 'Food Share']);

  await userEvent.click(screen.getByRole('button', { name: 'Name' }));
  expect(names()).toEqual(['age well', 'Food Share', 'Jobs North']);
  expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');

  await userEvent.click(screen.getByRole('button', { name: 'Name' }));
  expect(names()).toEqual(['Jobs North', 'Food Share', 'age well']);
  expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
});

test('numbers sort as numbers, and what is missing stands last both ways', async () => {
  table();

  await userEvent.click(screen.getByRole('button', { name: 'Referrals' }));
  expect(names()).toEqual(['Jobs North', 'age well', 'Food Share']);

  await userEvent.click(screen.getByRole('button', { name: 'Referrals' }));
  expect(names()).toEqual(['age well', 'Jobs North', 'Food Share']);
});

test('a table that the server sorts only asks for it', async () => {
  const onSort = vi.fn();
  table({ sort: 'name', onSort });

  await userEvent.click(screen.getByRole('button', { name: 'Name' }));

  expect(onSort).toHaveBeenCalledWith('-name');
});

test('the count is said, and an empty table teaches', () => {
  const { rerender } = table();
  expect(screen.getByRole('status')).toHaveTextContent('3 rows');
  expect(within(screen.getByRole('table', { name: 'Partners' })).getAllByRole('row')).toHaveLength(4);

  rerender(<Table caption="Partners" columns={columns} rows={[]} rowKey={(row) => row.name} empty={<p>No partners yet.</p>} />);

  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByText('No partners yet.')).toBeVisible();
});
