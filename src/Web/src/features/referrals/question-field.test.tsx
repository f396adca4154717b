import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Form } from '../../ui/form';
import { useForm } from '../../ui/use-form';
import type { Question } from './checklist-form';
import { QuestionField } from './question-field';

const food: Question = {
  questionId: 'Q14', text: 'Can you get the food and meals that you need?', help: '', trigger: 'No', need: 'food', needName: 'Food',
  priority: 'UrgentIfNoneToday', isActive: true, followsId: null, followsOn: null, in: [],
};

function Example({ onSubmit }: { onSubmit: (values: unknown) => void }) {
  const form = useForm({ defaultValues: { answers: { Q14: null }, noneToday: { Q14: null } } });
  return <Form form={form} submit="Continue" onSubmit={onSubmit}><QuestionField question={food} position={14} /></Form>;
}

test('an answer that may be urgent asks about today', async () => {
  const sent = vi.fn();
  render(<Example onSubmit={sent} />);
  expect(screen.queryByRole('group', { name: 'Is there nothing at all for today?' })).toBeNull();

  await userEvent.click(screen.getByRole('radio', { name: 'No' }));
  await userEvent.click(screen.getAllByRole('radio', { name: 'Yes' })[1]!);
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));

  expect(sent.mock.calls[0]?.[0]).toEqual({ answers: { Q14: 'No' }, noneToday: { Q14: 'Yes' } });
});

test('a question is asked in the language of the form and in its direction', () => {
  const urdu = { code: 'ur', name: 'Urdu', ownName: 'اردو', replies: ['ہاں', 'نہیں', 'معلوم نہیں'], isRightToLeft: true };
  const translated = { ...food, in: [{ code: 'ur', text: 'کھانا ملتا ہے؟', help: '', isTextToCheck: false, isHelpToCheck: false }] };
  function Asked() {
    const form = useForm({ defaultValues: { answers: { Q14: null }, noneToday: { Q14: null } } });
    return <Form form={form} submit="Continue" onSubmit={() => undefined}><QuestionField question={translated} position={14} language={urdu} /></Form>;
  }
  render(<Asked />);

  const words = screen.getByText('کھانا ملتا ہے؟');
  expect([words.lang, words.dir]).toEqual(['ur', 'rtl']);
  const yes = screen.getByText('ہاں');
  expect([yes.lang, yes.dir]).toEqual(['ur', 'rtl']);
  expect(screen.getByRole('radio', { name: /^Don't know/ }).closest('label')).toHaveTextContent('معلوم نہیں');
});

test('a question that is not translated is asked in English and says so', async () => {
  const urdu = { code: 'ur', name: 'Urdu', ownName: 'اردو', replies: ['ہاں', 'نہیں', 'معلوم نہیں'], isRightToLeft: true };
  function Asked() {
    const form = useForm({ defaultValues: { answers: { Q14: null }, noneToday: { Q14: null } } });
    return <Form form={form} submit="Continue" onSubmit={() => undefined}><QuestionField question={food} position={14} language={urdu} /></Form>;
  }
  render(<Asked />);

  expect(await screen.findByText('(not translated yet: in English)')).toBeInTheDocument();
  expect(screen.getByText(food.text).dir).toBe('');
});
