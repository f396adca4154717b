import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/field';
import { NumberField } from '../../ui/number-field';
import { Radios } from '../../ui/radios';
import { SelectField } from '../../ui/select-field';
import { directions } from './measure-form';

/** What the partnership wants of it: goal, better direction, where it began, where it should be. */
export function AimFields({ choices }: { choices: components['schemas']['GetMeasureChoicesResponse'] }) {
  const { t } = useTranslation('measures');
  return (
    <>
      <SelectField name="goalId" label={t('form.goal')} empty={t('form.noGoal')} optional options={choices.goals.map(({ id, name }) => ({ value: id, text: name }))} />
      <Radios name="direction" label={t('form.direction')} options={directions.map((value) => ({ value, text: t(`direction.${value}`) }))} />
      <NumberField name="baseline" label={t('form.baseline')} hint={t('form.baselineHint')} optional />
      <TextField name="baselinePeriod" label={t('form.baselinePeriod')} hint={t('form.periodHint')} optional width="short" />
      <NumberField name="target" label={t('form.target')} optional />
      <DateField name="targetDate" label={t('form.targetDate')} optional />
      <NumberField name="tolerance" label={t('form.tolerance')} hint={t('form.toleranceHint')} optional />
    </>
  );
}
