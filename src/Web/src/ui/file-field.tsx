import { describedBy, Field, type FieldProps } from './field';
import { useRegister } from './form-binding';
import { useFieldError } from './form-errors';

/** A file to choose. The form's value is a FileList; `onFile` hands over the one chosen at once. */
export function FileField({ accept, onFile, ...field }: FieldProps & { accept?: string; onFile?: (file: File) => void }) {
  const register = useRegister();
  const { id, error } = useFieldError(field.name);
  return (
    <Field {...field}>
      <input
        id={id} className="input input-file" type="file" accept={accept}
        aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, field.hint, error)}
        {...register(field.name, {
          onChange: (event: { target: HTMLInputElement }) => {
            const file = event.target.files?.[0];
            if (file) onFile?.(file);
          },
        })}
      />
    </Field>
  );
}
