import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { OtherPeriod } from './other-period';

const change = vi.hoisted(() => vi.fn());
vi.mock('../../lib/address', () => ({ useFilters: () => [{ period: '', definition: '' }, change] }));

test('a period that the list does not offer is typed', async () => {
  render(<OtherPeriod frequency="FinancialYear" />);

  await userEvent.type(screen.getByLabelText('Another period'), ' 2015/16 ');
  await userEvent.click(screen.getByRole('button', { name: 'Open this period' }));

  expect(screen.getByText('Such as 2023/24')).toBeVisible();
  expect(change).toHaveBeenCalledWith({ period: '2015/16', definition: '' });
});

test('an empty box is asked to be filled', async () => {
  change.mockClear();
  render(<OtherPeriod />);

  await userEvent.click(screen.getByRole('button', { name: 'Open this period' }));

  expect(screen.getByRole('textbox')).toHaveAccessibleDescription(/Type the period that you mean/);
  expect(change).not.toHaveBeenCalled();
});
