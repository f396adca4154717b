import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Button } from './button';

test('of two presses before it is drawn anew, the second does nothing', async () => {
  const press = vi.fn();
  render(<Button onClick={press}>Send</Button>);
  const button = screen.getByRole('button', { name: 'Send' });

  fireEvent.click(button);
  fireEvent.click(button);
  expect(press).toHaveBeenCalledOnce();

  await vi.waitFor(() => {
    fireEvent.click(button);
    expect(press).toHaveBeenCalledTimes(2);
  });
});

test('a press waits for what the one before it promised', async () => {
  let finish = () => {};
  const press = vi.fn(() => new Promise<void>((resolve) => { finish = resolve; }));
  render(<Button onClick={press}>Send</Button>);
  const button = screen.getByRole('button', { name: 'Send' });

  fireEvent.click(button);
  await new Promise((later) => setTimeout(later, 5));
  fireEvent.click(button);
  expect(press).toHaveBeenCalledOnce();
  finish();

  await vi.waitFor(() => {
    fireEvent.click(button);
    expect(press).toHaveBeenCalledTimes(2);
  });
});
