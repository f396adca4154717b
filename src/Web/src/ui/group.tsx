import type { ReactNode } from 'react';
import { describedBy, FieldError, type FieldProps, Hint, Optional } from './field';
import { useFieldError } from './form-errors';

/** Several inputs that answer one question. */
export function Group({ name, label, hint, optional, children }: FieldProps & { children: ReactNode }) {
  const { id, error } = useFieldError(name);
  return (
    <fieldset className={`field ${error ? 'field-wrong' : ''}`} aria-describedby={describedBy(id, hint, error)}>
      <legend>{label}{optional && <Optional />}</legend>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id}>{error}</FieldError>
      {children}
    </fieldset>
  );
}
