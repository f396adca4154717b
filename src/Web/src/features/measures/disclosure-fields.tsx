import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/checkboxes';
import { NumberField } from '../../ui/number-field';
import { SelectField } from '../../ui/select-field';
import { divided, hidesBelow, type MeasureValues } from './measure-form';

/** What of the returns is kept from those who did not give them. Published figures are as they were published. */
export function DisclosureFields({ control }: { control: Control<MeasureValues> }) {
  const { t } = useTranslation('measures');
  const [figuresFrom, valueType, countsPeople] = useWatch({ control, name: ['figuresFrom', 'valueType', 'countsPeople'] });
  const isReturned = figuresFrom === 'Returns';
  return (
    <>
      <Checkbox name="countsPeople" label={t('form.countsPeople')} hint={t('form.countsPeopleHint')} />
      {isReturned && countsPeople && (
        <SelectField
          name="hidesBelow" label={t('form.hidesBelow')} hint={t('form.hidesBelowHint')}
          options={hidesBelow.map((count) => ({ value: String(count), text: t('form.below', { count, most: count - 1 }) }))}
        />
      )}
      {isReturned && countsPeople && divided.includes(valueType) && (
        <NumberField name="leastDenominator" label={t('form.leastDenominator')} hint={t('form.leastDenominatorHint')} optional />
      )}
      {isReturned && <Checkbox name="guardsPartners" label={t('form.guardsPartners')} hint={t('form.guardsPartnersHint')} />}
    </>
  );
}
