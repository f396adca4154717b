import type { ReactNode } from 'react';
import { describedBy, Field, type FieldProps, type Width } from './field';
import { useRegister } from './form-binding';
import { useFieldError } from './form-errors';

export interface Option {
  value: string;
  text: string;
  hint?: ReactNode;
}

type Props = FieldProps & {
  options: Option[];
  /** The words of the first, empty choice; its value is null. Without it the first option is chosen. */
  empty?: string;
  width?: Width;
};

export function SelectField({ options, empty, width = 'medium', ...field }: Props) {
  const register = useRegister();
  const { id, error } = useFieldError(field.name);
  return (
    <Field {...field}>
      <select
        id={id} className={`input width-${width}`}
        aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, field.hint, error)}
        {...register(field.name, { setValueAs: (value: string | null) => value || null })}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, text }) => <option key={value} value={value}>{text}</option>)}
      </select>
    </Field>
  );
}
