import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Checkboxes } from './checkboxes';
import { TextField } from './field';
import { Form } from './form';
import { NumberField } from './number-field';
import { useForm } from './use-form';

const problem = (errors?: Record<string, string[]>) => ({ type: '/problems/x', title: 'Refused', status: 400, detail: 'It was refused.', errors });

interface Values {
  name: string;
  needs: string[];
  days: number | null;
}

function Example(props: { problem?: unknown; pending?: boolean; onSubmit?: (values: Values) => void }) {
  const form = useForm<Values>({ defaultValues: { name: '', needs: [], days: null } });
  return (
    <Form form={form} submit="Save" problem={props.problem} pending={props.pending} onSubmit={props.onSubmit ?? (() => undefined)}>
      <TextField name="name" label="Name" hint="As people know it" />
      <Checkboxes name="needs" label="Needs" options={[{ value: 'housing', text: 'Housing' }, { value: 'debt', text: 'Debt' }]} />
      <NumberField name="days" label="How long" unit="days" />
    </Form>
  );
}

test('the server’s sentences stand by their fields and in the summary, which takes focus', () => {
  const { rerender } = render(<Example />);

  rerender(<Example problem={problem({ Name: ['Enter a name.'], Needs: ['Choose a need.'], Version: ['Load it again.'] })} />);

  expect(screen.getByRole('alert')).toHaveFocus();
  expect(screen.getByLabelText('Name')).toBeInvalid();
  expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('As people know it Error: Enter a name.');
  expect(screen.getByRole('group', { name: 'Needs' })).toHaveAccessibleDescription('Error: Choose a need.');
  expect(screen.getByText('Load it again.').closest('a')).toBeNull();
  expect(document.title).toMatch(/^Error: /);
});

test('a line of the summary leads to the first input of its field', async () => {
  render(<Example problem={problem({ needs: ['Choose a need.'] })} />);

  await userEvent.click(screen.getByRole('link', { name: 'Choose a need.' }));

  expect(screen.getByLabelText('Housing')).toHaveFocus();
});

test('the summary takes focus again only at the next attempt', async () => {
  const refused = problem({ name: ['Enter a name.'] });
  const { rerender } = render(<Example problem={refused} />);
  await userEvent.type(screen.getByLabelText('Name'), 'A');
  rerender(<Example problem={refused} />);
  expect(screen.getByLabelText('Name')).toHaveFocus();

  rerender(<Example problem={problem({ name: ['Enter a longer name.'] })} />);

  expect(screen.getByRole('alert')).toHaveFocus();
});

test('what is no number is refused before it is sent', async () => {
  const onSubmit = vi.fn();
  render(<Example onSubmit={onSubmit} />);
  await userEvent.type(screen.getByLabelText('How long'), 'soon');

  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus());
  expect(onSubmit).not.toHaveBeenCalled();
  expect(screen.getByRole('link', { name: /^How long: enter a number/ })).toBeVisible();
});

test('values are sent with their types', async () => {
  const onSubmit = vi.fn();
  render(<Example onSubmit={onSubmit} />);
  await userEvent.type(screen.getByLabelText('Name'), 'Age Well');
  await userEvent.click(screen.getByLabelText('Debt'));
  await userEvent.type(screen.getByLabelText('How long'), '1,200.5');

  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(onSubmit.mock.lastCall?.[0]).toEqual({ name: 'Age Well', needs: ['debt'], days: 1200.5 });
});

test('while it is being sent, a second press does nothing', async () => {
  const onSubmit = vi.fn();
  render(<Example pending onSubmit={onSubmit} />);

  await userEvent.click(screen.getByRole('button', { name: /Save/ }));
  await userEvent.type(screen.getByLabelText('Name'), '{Enter}');

  expect(onSubmit).not.toHaveBeenCalled();
});

test('of two presses at once, the second does nothing', async () => {
  const onSubmit = vi.fn();
  render(<Example onSubmit={onSubmit} />);
  const save = screen.getByRole('button', { name: 'Save' });

  fireEvent.click(save);
  fireEvent.click(save);
  await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());

  await waitFor(() => {
    fireEvent.click(save);
    expect(onSubmit).toHaveBeenCalledTimes(2);
  });
});
