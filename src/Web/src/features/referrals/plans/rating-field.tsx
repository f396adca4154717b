import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../ui/select-field';
import type { Plan } from './plan-types';

/** One scale from its lowest to its highest, with what both mean. */
export function RatingField({ name, scale }: { name: string; scale: Plan['scales'][number] }) {
  const { t } = useTranslation('support');
  const values = Array.from({ length: scale.highest - scale.lowest + 1 }, (_, step) => scale.lowest + step);
  const words = (value: number) => (value === scale.lowest ? `${value}: ${scale.lowestWords}` : value === scale.highest ? `${value}: ${scale.highestWords}` : String(value));
  return (
    <SelectField
      name={name} label={scale.name} hint={scale.description} empty={t('wheel.notRated')}
      options={values.map((value) => ({ value: String(value), text: words(value) }))}
    />
  );
}
