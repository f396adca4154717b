import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/field';
import { NumberField } from '../../ui/number-field';
import { Radios } from '../../ui/radios';
import { SelectField } from '../../ui/select-field';
import { directions } from './measure-form';

/** What the partnership wants of it: goal, better direction, where it began, where it should be. */
export function AimFields({ choices, goalId }: { choices: components['schemas']['GetMeasureChoicesResponse']; goalId?: string | null }) {
  const { t } = useTranslation('measures');
  const goals = choices.goals.map(({ id, name }) => ({ value: id, text: name }));
  const isGone = Boolean(goalId) && goals.every(({ value }) => value !== goalId);
  return (
    <>
      <SelectField
        name="goalId" label={t('form.goal')} hint={isGone ? t('form.goneGoalHint') : undefined} empty={t('form.noGoal')} optional
        options={goalId && isGone ? [{ value: goalId, text: t('form.keepGoal') }, ...goals] : goals}
      />
      <Radios name="direction" label={t('form.direction')} options={directions.map((value) => ({ value, text: t(`direction.${value}`) }))} />
      <NumberField name="baseline" label={t('form.baseline')} hint={t('form.baselineHint')} optional />
      <TextField name="baselinePeriod" label={t('form.baselinePeriod')} hint={t('form.periodHint')} optional width="short" />
      <NumberField name="target" label={t('form.target')} optional />
      <DateField name="targetDate" label={t('form.targetDate')} optional />
      <NumberField name="tolerance" label={t('form.tolerance')} hint={t('form.toleranceHint')} optional />
    </>
  );
}
