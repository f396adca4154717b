import { type UseFormReturn, useFieldArray, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { EditQuestion } from './edit-question';
import { newQuestion, type VersionEdit } from './version-edit';
import { WordsField } from './words-field';

type Schemas = components['schemas'];

interface Props {
  index: number;
  form: UseFormReturn<VersionEdit>;
  needs: Schemas['GetChecklistNeedChoice'][];
  /** Whose words are written; the English ones without. */
  language?: Schemas['FormLanguage'];
}

export function EditSection({ index, form, needs, language }: Props) {
  const { t } = useTranslation('builder');
  const { fields, append } = useFieldArray({ control: form.control, name: `sections.${index}.questions` });
  const title = useWatch({ control: form.control, name: `sections.${index}.title` });
  const all = useWatch({ control: form.control, name: `sections.${index}.in` });
  const words = language && all[language.code];
  return (
    <div className="stack">
      {language
        ? <WordsField name={`sections.${index}.in.${language.code}.title`} label={t('edit.heading')} english={title} language={language} isToCheck={words?.isToCheck} checkedName={`sections.${index}.in.${language.code}.isChecked`} />
        : <TextField name={`sections.${index}.title`} label={t('edit.heading')} width="medium" />}
      {fields.map((field, at) => <EditQuestion key={field.id} section={index} at={at} form={form} needs={needs} language={language} />)}
      {!language && <Button look="secondary" small onClick={() => append(newQuestion(form.getValues(), needs[0]?.code ?? ''))}>{t('edit.add')}</Button>}
    </div>
  );
}
