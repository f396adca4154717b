import { describedBy, Field, type FieldProps } from './field';
import { useRegister } from './form-binding';
import { useFieldError } from './form-errors';

export function TextArea({ rows = 5, ...field }: FieldProps & { rows?: number }) {
  const register = useRegister();
  const { id, error } = useFieldError(field.name);
  return (
    <Field {...field}>
      <textarea
        id={id} className="input" rows={rows}
        aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, field.hint, error)}
        {...register(field.name)}
      />
    </Field>
  );
}
