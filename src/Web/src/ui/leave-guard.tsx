import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { hasUnsaved } from '../lib/unsaved';
import { Button } from './button';
import { Dialog } from './dialog';

/** What was typed is kept nowhere but in the page, so that leaving asks first. */
export function LeaveGuard() {
  const { t } = useTranslation('ui');
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => {
      const withinPage = current.pathname === next.pathname;
      const isHere = withinPage && JSON.stringify(current.search) === JSON.stringify(next.search);
      return !isHere && hasUnsaved({ withinPage });
    },
    enableBeforeUnload: () => hasUnsaved(),
    withResolver: true,
  });

  return (
    <Dialog open={status === 'blocked'} title={t('leave.title')} onClose={() => reset?.()}>
      <p className="dialog-body">{t('leave.words')}</p>
      <div className="form-actions">
        <Button onClick={() => reset?.()}>{t('leave.stay')}</Button>
        <Button look="danger" onClick={() => proceed?.()}>{t('leave.go')}</Button>
      </div>
    </Dialog>
  );
}
