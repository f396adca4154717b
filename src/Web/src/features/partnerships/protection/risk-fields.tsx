import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { SelectField } from '../../../ui/select-field';
import { TextArea } from '../../../ui/text-area';
import type { AssessmentValues } from './assessment-editor';

const likelihoods = ['Remote', 'Possible', 'Probable'] as const;
const severities = ['Minimal', 'Significant', 'Severe'] as const;
const levels = ['Low', 'Medium', 'High'] as const;

/** What could go wrong for people: add, change, remove. */
export function RiskFields({ form }: { form: UseFormReturn<AssessmentValues> }) {
  const { t } = useTranslation('protection');
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'text.risks' });
  return (
    <div className="stack">
      {fields.map((field, index) => {
        const at = `text.risks.${index}`;
        return (
          <fieldset key={field.id} className="goal-card">
            <legend className="visually-hidden">{t('edit.riskTitle', { number: index + 1 })}</legend>
            <TextField name={`${at}.title`} label={t('edit.riskTitle', { number: index + 1 })} />
            <SelectField name={`${at}.likelihood`} label={t('likelihood.label')} options={likelihoods.map((value) => ({ value, text: t(`likelihood.${value}`) }))} />
            <SelectField name={`${at}.severity`} label={t('severity.label')} options={severities.map((value) => ({ value, text: t(`severity.${value}`) }))} />
            <TextArea name={`${at}.measures`} label={t('edit.riskMeasures')} rows={2} />
            <SelectField name={`${at}.remaining`} label={t('edit.riskRemaining')} options={levels.map((value) => ({ value, text: t(`level.${value}`) }))} />
            <Button small look="secondary" onClick={() => remove(index)}>{t('edit.removeRisk')}<span className="visually-hidden"> {t('edit.riskTitle', { number: index + 1 })}</span></Button>
          </fieldset>
        );
      })}
      <div className="button-row">
        <Button look="secondary" onClick={() => append({ title: '', likelihood: 'Possible', severity: 'Significant', measures: '', remaining: 'Low' })}>{t('edit.addRisk')}</Button>
      </div>
    </div>
  );
}
