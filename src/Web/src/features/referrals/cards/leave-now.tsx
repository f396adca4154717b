import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { leave, useThreeEscapes } from '../contact/quick-exit';

/** For somebody who must not be seen here: away at once, and the back button does not lead back. */
export function LeaveNow() {
  const { t } = useTranslation('cards');
  useThreeEscapes();
  return (
    <header className="card-bar">
      <Button look="danger" onClick={leave}>{t('leave')}</Button>
      <p>{t('leaveHint')}</p>
    </header>
  );
}
