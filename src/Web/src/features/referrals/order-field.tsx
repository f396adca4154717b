import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/select-field';

/** How a desk's list is put in order. */
export function OrderField() {
  const { t } = useTranslation('hub');
  return (
    <SelectField
      name="order" label={t('queue.order')}
      options={(['Usual', 'Oldest', 'Newest'] as const).map((value) => ({ value, text: t(`queue.orders.${value}`) }))}
    />
  );
}
