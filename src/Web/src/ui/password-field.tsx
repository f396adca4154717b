import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { describedBy, Field, type FieldProps } from './field';
import { useRegister } from './form-binding';
import { useFieldError } from './form-errors';

export function PasswordField({ autoComplete, ...field }: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const { t } = useTranslation('ui');
  const register = useRegister();
  const { id, error } = useFieldError(field.name);
  const [shown, setShown] = useState(false);
  return (
    <Field {...field}>
      <div className="input-row">
        <input
          id={id} className="input width-full" type={shown ? 'text' : 'password'}
          autoComplete={autoComplete} spellCheck={false} autoCapitalize="none"
          aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, field.hint, error)}
          {...register(field.name)}
        />
        <Button
          look="secondary" aria-controls={id} aria-label={shown ? t('password.hideLong') : t('password.showLong')}
          onClick={() => setShown(!shown)}
        >
          {shown ? t('password.hide') : t('password.show')}
        </Button>
      </div>
    </Field>
  );
}
