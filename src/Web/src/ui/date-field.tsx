import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type DayParts, fromParts, isRealDay, toParts } from './day';
import type { FieldProps } from './field';
import { useFieldError } from './form-errors';
import { Group } from './group';

const boxes = ['day', 'month', 'year'] as const;

/** A day in three boxes. Its value is `yyyy-mm-dd`, or null when it is empty. */
export function DateField({ birthday, ...field }: FieldProps & { birthday?: boolean }) {
  const { t } = useTranslation('ui');
  const { id, error } = useFieldError(field.name);
  const { field: bound } = useController({
    name: field.name,
    rules: { validate: (value: string | null) => !value || isRealDay(value) || t('date.notReal') },
  });
  const parts = toParts(bound.value);

  return (
    <Group {...field}>
      <div className="date-boxes">
        {boxes.map((box, index) => (
          <div key={box}>
            <label htmlFor={index === 0 ? id : `${id}-${box}`}>{t(`date.${box}`)}</label>
            <input
              id={index === 0 ? id : `${id}-${box}`} ref={index === 0 ? bound.ref : undefined}
              className={`input date-${box}`} type="text" inputMode="numeric" maxLength={box === 'year' ? 4 : 2}
              autoComplete={birthday ? `bday-${box}` : 'off'} aria-invalid={error ? true : undefined}
              value={parts[box]} onBlur={bound.onBlur}
              onChange={(event) => bound.onChange(fromParts({ ...parts, [box]: event.target.value } satisfies DayParts))}
            />
          </div>
        ))}
      </div>
    </Group>
  );
}
