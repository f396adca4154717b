import type { InputHTMLAttributes, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegister } from './form-binding';
import { useFieldError } from './form-errors';

export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
}

export type Width = 'figure' | 'short' | 'medium' | 'full';

export const describedBy = (id: string, hint: unknown, error: unknown) =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

export function Hint({ id, children }: { id: string; children?: ReactNode }) {
  return children ? <p className="hint" id={`${id}-hint`}>{children}</p> : null;
}

export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  const { t } = useTranslation('ui');
  return children
    ? <p className="field-error" id={`${id}-error`}><span className="visually-hidden">{t('form.error')}</span> {children}</p>
    : null;
}

export function Optional() {
  const { t } = useTranslation('ui');
  return <span className="optional"> {t('form.optional')}</span>;
}

/** Label, hint, error and control, in that order. */
export function Field({ name, label, hint, optional, children }: FieldProps & { children: ReactNode }) {
  const { id, error } = useFieldError(name);
  return (
    <div className={`field ${error ? 'field-wrong' : ''}`}>
      <label htmlFor={id}>{label}{optional && <Optional />}</label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id}>{error}</FieldError>
      {children}
    </div>
  );
}

type InputProps = Pick<InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'inputMode' | 'spellCheck' | 'readOnly' | 'list' | 'autoCapitalize' | 'maxLength'>;

/** One line of text. `type` may be `email`, `tel`, `url` or `search`. */
export function TextField({ width = 'full', name, label, hint, optional, ...input }: FieldProps & InputProps & { width?: Width }) {
  const register = useRegister();
  const { id, error } = useFieldError(name);
  const email = input.type === 'email' ? { autoComplete: 'email', spellCheck: false, autoCapitalize: 'none' } : {};
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      <input
        id={id} className={`input width-${width}`} type="text"
        aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, hint, error)}
        {...email} {...input} {...register(name)}
      />
    </Field>
  );
}
