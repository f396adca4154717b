import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

/** What was typed about a person is kept nowhere but here, so that leaving asks first. */
export function LeaveGuard({ active }: { active: boolean }) {
  const { t } = useTranslation('referrals');
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => active && current.pathname !== next.pathname,
    enableBeforeUnload: () => active,
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
