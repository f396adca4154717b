import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Toaster } from './toaster';
import { toast } from './toasts';

afterEach(() => vi.useRealTimers());

test('what was done is told to a screen reader too, and can be closed', async () => {
  render(<Toaster />);

  act(() => toast('Service added'));
  expect(screen.getByRole('status')).toHaveTextContent('Service added');
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));

  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('it stays long enough to be read, and then goes', () => {
  vi.useFakeTimers();
  render(<Toaster />);
  act(() => toast('Draft saved'));

  act(() => { vi.advanceTimersByTime(6000); });
  expect(screen.getByText('Draft saved')).toBeVisible();
  act(() => { vi.advanceTimersByTime(4000); });

  expect(screen.queryByText('Draft saved')).toBeNull();
});
