import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';

export function PrintButton() {
  const { t } = useTranslation('referrals');
  return <Button look="secondary" onClick={() => window.print()}>{t('print.button')}</Button>;
}
