import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { Checkbox, Checkboxes } from '../../ui/checkboxes';
import { TextField } from '../../ui/field';
import { NumberField } from '../../ui/number-field';
import { Radios } from '../../ui/radios';
import { SelectField } from '../../ui/select-field';
import { TextArea } from '../../ui/text-area';
import { DisclosureFields } from './disclosure-fields';
import { divided, frequencies, type MeasureValues, valueTypes } from './measure-form';

type Choices = components['schemas']['GetMeasureChoicesResponse'];

interface Props {
  control: Control<MeasureValues>;
  choices: Choices;
}

const named = (choices: Choices['goals']) => choices.map(({ id, name }) => ({ value: id, text: name }));

/** What is asked and counted, and who says so. What PlacePartners counts by itself has its words alone to change. */
export function MeasureFields({ control, choices }: Props) {
  const { t } = useTranslation('measures');
  const figuresFrom = useWatch({ control, name: 'figuresFrom' });
  return (
    <>
      <TextField name="name" label={t('form.name')} hint={t('form.nameHint')} />
      <TextField name="question" label={t('form.question')} hint={t('form.questionHint')} />
      {figuresFrom === 'Counted' ? <p>{t('form.countedByUs')}</p> : <MeaningFields control={control} choices={choices} />}
      <TextField name="source" label={t('form.source')} hint={t('form.sourceHint')} optional={figuresFrom !== 'Published'} />
      <SelectField name="leadOrganisationId" label={t('form.lead')} empty={t('form.nobody')} optional options={named(choices.partners)} />
      <TextField name="areaName" label={t('form.area')} hint={t('form.areaHint', { place: choices.place[0] })} optional width="medium" />
      <TextArea name="caveats" label={t('form.caveats')} hint={t('form.caveatsHint')} optional rows={3} />
    </>
  );
}

function MeaningFields({ control, choices }: Props) {
  const { t } = useTranslation('measures');
  const [figuresFrom, valueType] = useWatch({ control, name: ['figuresFrom', 'valueType'] });
  const isDivided = divided.includes(valueType ?? '');
  const options = (group: string, values: string[]) => values.map((value) => ({ value, text: t(`${group}.${value}`), hint: t(`${group}Hint.${value}`, '') || undefined }));
  return (
    <>
      <Radios name="figuresFrom" label={t('form.figuresFrom')} options={options('from', ['Returns', 'Published'])} />
      <SelectField name="valueType" label={t('form.valueType')} empty={t('form.choose')} options={options('valueType', valueTypes)} />
      <TextArea name="numerator" label={t(isDivided ? 'form.numerator' : 'form.counted')} hint={t('form.numeratorHint')} rows={2} />
      {isDivided && (
        <>
          <TextArea name="denominator" label={t('form.denominator')} hint={t('form.denominatorHint')} rows={2} />
          <NumberField name="multiplier" label={t('form.multiplier')} hint={t('form.multiplierHint')} />
          {figuresFrom === 'Returns' && <Checkbox name="sharesDenominator" label={t('form.sharesDenominator')} hint={t('form.sharesDenominatorHint')} />}
        </>
      )}
      <TextField name="unit" label={t('form.unit')} hint={t('form.unitHint')} width="medium" />
      <NumberField name="decimals" label={t('form.decimals')} hint={t('form.decimalsHint')} />
      <SelectField name="frequency" label={t('form.frequency')} empty={t('form.choose')} options={options('frequency', frequencies)} />
      <DisclosureFields control={control} />
      {figuresFrom === 'Returns' && choices.partners.length > 1 && (
        <Checkboxes name="returnedBy" label={t('form.returnedBy')} hint={t('form.returnedByHint')} optional options={named(choices.partners)} />
      )}
    </>
  );
}
