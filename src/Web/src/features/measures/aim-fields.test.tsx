import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Form } from '../../ui/form';
import { useForm } from '../../ui/use-form';
import { AimFields } from './aim-fields';
import { emptyMeasure, type MeasureValues } from './measure-form';

const choices = { goals: [{ id: 'warm', name: 'Warm homes' }], partners: [], place: ['Lambeth'] };

function Fields({ goalId, onSubmit }: { goalId: string; onSubmit: (values: MeasureValues) => void }) {
  const form = useForm<MeasureValues>({ defaultValues: { ...emptyMeasure, goalId } });
  return <Form form={form} submit="Save" onSubmit={onSubmit}><AimFields choices={choices} goalId={goalId} /></Form>;
}

test('a goal that the vision left out stays chosen until another is', async () => {
  const sent: (string | null | undefined)[] = [];
  render(<Fields goalId="gone" onSubmit={(values) => sent.push(values.goalId)} />);

  expect(screen.getByLabelText(/^Goal/)).toHaveDisplayValue('Keep its goal, which is no longer in the vision');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await userEvent.selectOptions(screen.getByLabelText(/^Goal/), 'No goal yet');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(sent).toEqual(['gone', null]);
});
