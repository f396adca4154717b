import { useTranslation } from 'react-i18next';
import { describedBy, Field, type FieldProps } from './field';
import { useRegister } from './form-binding';
import { useFieldError } from './form-errors';

/** "1,234.5" → 1234.5, nothing → null. What is no number stays as it was typed, and is refused. */
export function toNumber(typed: string | number | null | undefined): number | string | null {
  if (typed === null || typed === undefined || typeof typed === 'number') return typed ?? null;
  const bare = typed.replace(/[\s,£%]/g, '').replace('−', '-');
  if (bare === '') return null;
  return /^-?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : typed;
}

/** Its value is a number, or null. The unit stands behind the box; a short prefix such as £ before it. */
export function NumberField({ unit, prefix, ...field }: FieldProps & { unit?: string; prefix?: string }) {
  const { t } = useTranslation('ui');
  const register = useRegister();
  const { id, error } = useFieldError(field.name);
  return (
    <Field {...field}>
      <div className="input-row">
        {prefix && <span className="affix" aria-hidden="true">{prefix}</span>}
        <input
          id={id} className="input width-figure" type="text" inputMode="decimal" autoComplete="off"
          aria-invalid={error ? true : undefined}
          aria-describedby={[describedBy(id, field.hint, error), unit ? `${id}-unit` : ''].filter(Boolean).join(' ') || undefined}
          {...register(field.name, {
            setValueAs: toNumber,
            validate: (value) => typeof value !== 'string' || t('form.notANumber'),
          })}
        />
        {unit && <span className="affix" id={`${id}-unit`}>{unit}</span>}
      </div>
    </Field>
  );
}
