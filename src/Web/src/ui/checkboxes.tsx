import { describedBy, FieldError, type FieldProps, Hint } from './field';
import { useRegister } from './form-binding';
import { useFieldError } from './form-errors';
import { Group } from './group';
import type { Option } from './select-field';

/** Any of several answers: the value is a list, so its default is `[]`. */
export function Checkboxes({ options, ...field }: FieldProps & { options: Option[] }) {
  const register = useRegister();
  const { id } = useFieldError(field.name);
  return (
    <Group {...field}>
      <div className="choices">
        {options.map(({ value, text, hint }, index) => {
          const optionId = index === 0 ? id : `${id}-${index}`;
          return (
            <div className="choice" key={value}>
              <input
                type="checkbox" id={optionId} value={value} aria-describedby={hint ? `${optionId}-about` : undefined}
                {...register(field.name)}
              />
              <label htmlFor={optionId}>{text}</label>
              {hint && <p className="hint" id={`${optionId}-about`}>{hint}</p>}
            </div>
          );
        })}
      </div>
    </Group>
  );
}

/** One statement to tick: the value is true or false. */
export function Checkbox({ name, label, hint }: Omit<FieldProps, 'optional'>) {
  const register = useRegister();
  const { id, error } = useFieldError(name);
  return (
    <div className={`field ${error ? 'field-wrong' : ''}`}>
      <FieldError id={id}>{error}</FieldError>
      <div className="choice">
        <input
          type="checkbox" id={id} aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)} {...register(name)}
        />
        <label htmlFor={id}>{label}</label>
        <Hint id={id}>{hint}</Hint>
      </div>
    </div>
  );
}
