import { type UseFormReturn, useFieldArray, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkboxes';
import { Details } from '../../ui/details';
import { TextField } from '../../ui/field';
import { Radios } from '../../ui/radios';
import { SelectField } from '../../ui/select-field';
import { Status } from '../../ui/status';
import { TextArea } from '../../ui/text-area';
import type { ChecklistEdit } from './edit-checklist';
import { questionNumber } from './question-number';

type Needs = components['schemas']['GetChecklistNeedChoice'][];

const priorities = ['Ordinary', 'Urgent', 'UrgentIfNoneToday'];

/** The next free number: Q19 after Q18, whatever the order. */
export const nextQuestionId = (edit: ChecklistEdit) =>
  `Q${String(Math.max(0, ...edit.sections.flatMap(({ questions }) => questions.map(({ questionId }) => Number(questionId.replace(/\D/g, ''))))) + 1).padStart(2, '0')}`;

export function EditSection({ index, form, needs }: { index: number; form: UseFormReturn<ChecklistEdit>; needs: Needs }) {
  const { t } = useTranslation('referrals');
  const { fields, append } = useFieldArray({ control: form.control, name: `sections.${index}.questions` });

  const add = () => append({
    questionId: nextQuestionId(form.getValues()), text: '', help: '', trigger: 'Yes', need: needs[0]?.code ?? '', priority: 'Ordinary', isActive: true,
  });

  return (
    <div className="stack">
      <TextField name={`sections.${index}.title`} label={t('edit.heading')} width="medium" />
      {fields.map((field, at) => <EditQuestion key={field.id} name={`sections.${index}.questions.${at}`} form={form} needs={needs} />)}
      <Button look="secondary" small onClick={add}>{t('edit.add')}</Button>
    </div>
  );
}

type QuestionName = `sections.${number}.questions.${number}`;

function EditQuestion({ name, form, needs }: { name: QuestionName; form: UseFormReturn<ChecklistEdit>; needs: Needs }) {
  const { t } = useTranslation('referrals');
  const question = useWatch({ control: form.control, name });
  return (
    <Details
      open={question.text === ''}
      summary={<>{questionNumber(question.questionId)}. {question.text}{!question.isActive && <> <Status kind="neutral">{t('edit.notInUse')}</Status></>}</>}
    >
      <div className="stack">
        <TextArea name={`${name}.text`} label={t('edit.text')} rows={2} />
        <TextField name={`${name}.help`} label={t('edit.help')} optional />
        <Radios name={`${name}.trigger`} label={t('edit.trigger')} inline options={['Yes', 'No'].map((value) => ({ value, text: t(`reply.${value}`) }))} />
        <SelectField name={`${name}.need`} label={t('edit.need')} options={needs.map((need) => ({ value: need.code, text: need.name }))} />
        <SelectField name={`${name}.priority`} label={t('edit.priority')} options={priorities.map((value) => ({ value, text: t(`edit.priorities.${value}`) }))} />
        <Checkbox name={`${name}.isActive`} label={t('edit.inUse')} />
      </div>
    </Details>
  );
}
