import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/checkboxes';
import { Details } from '../../../ui/details';
import { describedBy, Field, TextField } from '../../../ui/field';
import { useRegister } from '../../../ui/form-binding';
import { useFieldError } from '../../../ui/form-errors';
import { TextArea } from '../../../ui/text-area';
import { type PersonReached, safeLines, nevers } from './safe-ways';
import './contact.css';

/** One question, with what to mark behind it where the answer is not yes. */
export function AskSafeWays() {
  const { t } = useTranslation('contact');
  const { getValues } = useFormContext<{ person: PersonReached }>();
  const [isMarked] = useState(() => safeLines(getValues('person')).length > 0 || Boolean(getValues('person.isAddressWithheld')));
  return (
    <fieldset className="field">
      <legend>{t('ask.legend')}</legend>
      <p className="hint">{t('ask.hint')}</p>
      <Details summary={t('ask.open')} open={isMarked}>
        <div className="stack">
          <div>{nevers.map((never) => <Checkbox key={never} name={`person.safeWays.${never}`} label={t(`ask.${never}`)} />)}</div>
          <fieldset className="field">
            <legend>{t('ask.hours')}</legend>
            <div className="hours">
              <Hour name="person.safeWays.fromHour" label={t('ask.fromHour')} from={0} />
              <Hour name="person.safeWays.untilHour" label={t('ask.untilHour')} from={1} />
            </div>
          </fieldset>
          <TextField name="person.safeWays.sayFrom" label={t('ask.sayFrom')} hint={t('ask.sayFromHint')} autoComplete="off" maxLength={60} optional />
          <TextField name="person.safeWays.codePhrase" label={t('ask.codePhrase')} hint={t('ask.codePhraseHint')} autoComplete="off" maxLength={60} optional />
          <Checkbox name="person.isAddressWithheld" label={t('ask.withheld')} hint={t('ask.withheldHint')} />
          <TextArea name="person.safeContact" label={t('ask.note')} hint={t('ask.noteHint')} rows={2} optional />
        </div>
      </Details>
    </fieldset>
  );
}

function Hour({ name, label, from }: { name: string; label: string; from: number }) {
  const { t } = useTranslation('contact');
  const register = useRegister();
  const { id, error } = useFieldError(name);
  return (
    <Field name={name} label={label}>
      <select
        id={id} className="input width-short" aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, undefined, error)}
        {...register(name, { setValueAs: (value: string | number | null) => (value === '' || value === null ? null : Number(value)) })}
      >
        <option value="">{t('ask.anyTime')}</option>
        {Array.from({ length: 24 }, (_, index) => index + from).map((hour) => <option key={hour} value={hour}>{`${String(hour).padStart(2, '0')}:00`}</option>)}
      </select>
    </Field>
  );
}
