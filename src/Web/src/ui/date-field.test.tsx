import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { DateField } from './date-field';
import { fromParts, isRealDay, toParts } from './day';
import { Form } from './form';
import { useForm } from './use-form';

function Example({ onSubmit }: { onSubmit: (values: { dueOn: string | null }) => void }) {
  const form = useForm<{ dueOn: string | null }>({ defaultValues: { dueOn: null } });
  return <Form form={form} submit="Save" onSubmit={onSubmit}><DateField name="dueOn" label="When is it due?" /></Form>;
}

const fill = async (day: string, month: string, year: string) => {
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('Day'), day);
  await user.type(screen.getByLabelText('Month'), month);
  await user.type(screen.getByLabelText('Year'), year);
  await user.click(screen.getByRole('button', { name: 'Save' }));
};

test('three boxes make a day', async () => {
  const onSubmit = vi.fn();
  render(<Example onSubmit={onSubmit} />);

  await fill('7', '03', '2026');

  expect(onSubmit.mock.lastCall?.[0]).toEqual({ dueOn: '2026-03-07' });
});

test('empty boxes are no day', async () => {
  const onSubmit = vi.fn();
  render(<Example onSubmit={onSubmit} />);

  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(onSubmit.mock.lastCall?.[0]).toEqual({ dueOn: null });
});

test('a day that is not in the calendar is refused, and kept as typed', async () => {
  const onSubmit = vi.fn();
  render(<Example onSubmit={onSubmit} />);

  await fill('31', '2', '2026');

  expect(onSubmit).not.toHaveBeenCalled();
  expect(screen.getByRole('group', { name: 'When is it due?' })).toHaveAccessibleDescription(/Enter a real date/);
  expect(screen.getByLabelText('Day')).toHaveValue('31');
});

test('days of the calendar', () => {
  expect(isRealDay('2028-02-29')).toBe(true);
  expect(isRealDay('2026-02-29')).toBe(false);
  expect(isRealDay('0026-01-01')).toBe(false);
  expect(fromParts({ day: '1', month: '', year: '2026' })).toBe('2026--1');
  expect(toParts('2026--1')).toEqual({ day: '1', month: '', year: '2026' });
});
