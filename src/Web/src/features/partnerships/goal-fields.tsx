import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/format';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { NumberField } from '../../ui/number-field';
import { TextArea } from '../../ui/text-area';
import './partnerships.css';
import type { VisionForm } from './vision-editor';

const template = ['places', 'communities', 'partnerships', 'systems'] as const;

/** The goals of the draft: add, change, move, remove. */
export function GoalFields({ form }: { form: UseFormReturn<VisionForm> }) {
  const { t } = useTranslation('partnerships');
  const { fields, append, remove, swap } = useFieldArray({ control: form.control, name: 'goals' });
  const horizonYear = Number(today().slice(0, 4)) + 10;
  const blank = { goalId: null, title: '', description: '', horizonYear };
  const fromTemplate = () => append(template.map((key) => ({
    goalId: null, title: t(`template.${key}.title`), description: t(`template.${key}.description`), horizonYear,
  })));

  return (
    <div className="stack">
      {fields.map((field, index) => (
        <fieldset key={field.id} className="goal-card">
          <legend className="visually-hidden">{t('draft.goal', { number: index + 1 })}</legend>
          <TextField name={`goals.${index}.title`} label={t('draft.goalTitle', { number: index + 1 })} />
          <TextArea name={`goals.${index}.description`} label={t('draft.goalDescription')} optional rows={2} />
          <NumberField name={`goals.${index}.horizonYear`} label={t('draft.horizon')} hint={t('draft.horizonHint')} />
          <div className="button-row">
            {index > 0 && <Button small look="secondary" onClick={() => swap(index, index - 1)}>{t('draft.up')}<Of number={index + 1} /></Button>}
            {index < fields.length - 1 && <Button small look="secondary" onClick={() => swap(index, index + 1)}>{t('draft.down')}<Of number={index + 1} /></Button>}
            <Button small look="secondary" onClick={() => remove(index)}>{t('draft.remove')}<Of number={index + 1} /></Button>
          </div>
        </fieldset>
      ))}
      <div className="button-row">
        <Button look="secondary" onClick={() => append(blank)}>{t('draft.add')}</Button>
        {fields.length === 0 && <Button look="secondary" onClick={fromTemplate}>{t('draft.template')}</Button>}
      </div>
    </div>
  );
}

function Of({ number }: { number: number }) {
  const { t } = useTranslation('partnerships');
  return <span className="visually-hidden"> {t('draft.goal', { number })}</span>;
}
