import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';

/** `onPrint`: what is to be noted when somebody's details go on paper. */
export function PrintButton({ onPrint }: { onPrint?: () => void }) {
  const { t } = useTranslation('referrals');
  return <Button look="secondary" onClick={() => { onPrint?.(); window.print(); }}>{t('print.button')}</Button>;
}
