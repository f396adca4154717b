import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { leave, useThreeEscapes } from './quick-exit';
import './contact.css';

/** For somebody who must not be seen here. */
export function ExitBar() {
  const { t } = useTranslation('contact');
  useThreeEscapes();
  return (
    <div className="exit-bar">
      <Button look="danger" onClick={leave}>{t('exit.button')}</Button>
      <p className="hint">{t('exit.hint')}</p>
    </div>
  );
}
