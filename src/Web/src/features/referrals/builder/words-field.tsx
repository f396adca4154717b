import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Checkbox } from '../../../ui/checkboxes';
import { Field } from '../../../ui/field';
import { useRegister } from '../../../ui/form-binding';
import { useFieldError } from '../../../ui/form-errors';

interface Props {
  name: string;
  label: string;
  /** What it says in English. */
  english: string;
  language: components['schemas']['FormLanguage'];
  rows?: number;
  /** The English has changed since. */
  isToCheck?: boolean;
  /** The name of the tick that says that they are right all the same. */
  checkedName?: string;
}

/** The same words in another language, written in its own direction, below the English ones. */
export function WordsField({ name, label, english, language, rows = 2, isToCheck, checkedName }: Props) {
  const { t } = useTranslation('builder');
  const register = useRegister();
  const { id } = useFieldError(name);
  return (
    <>
      <Field name={name} label={t('words.field', { label, language: language.name })} hint={english}>
        <textarea
          id={id} className="input" rows={rows} lang={language.code} dir={language.isRightToLeft ? 'rtl' : 'ltr'} aria-describedby={`${id}-hint`}
          {...register(name)}
        />
      </Field>
      {isToCheck && checkedName && <Checkbox name={checkedName} label={t('words.stillRight', { language: language.name })} hint={t('words.stillRightHint')} />}
    </>
  );
}
