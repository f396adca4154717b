import type { FieldProps } from './field';
import { useRegister } from './form-binding';
import { useFieldError } from './form-errors';
import { Group } from './group';
import type { Option } from './select-field';

/** One answer of a few. `inline` for two or three short ones, such as yes and no. */
export function Radios({ options, inline, ...field }: FieldProps & { options: Option[]; inline?: boolean }) {
  const register = useRegister();
  const { id } = useFieldError(field.name);
  return (
    <Group {...field}>
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {options.map(({ value, text, hint }, index) => {
          const optionId = index === 0 ? id : `${id}-${index}`;
          return (
            <div className="choice" key={value}>
              <input
                type="radio" id={optionId} value={value} aria-describedby={hint ? `${optionId}-about` : undefined}
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
