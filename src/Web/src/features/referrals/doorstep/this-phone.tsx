import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { wipe } from '../../../lib/device-store';
import { useInstall, usePagesKept } from '../../../lib/installed';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { toast } from '../../../ui/toasts';
import { lock } from './unlocked';

/** Whether this phone opens without signal, how to put it on the home screen, and how to take all forms off it. */
export function ThisPhone() {
  const { t } = useTranslation('doorstep');
  const isReady = usePagesKept();
  const install = useInstall();
  const queries = useQueryClient();

  const wipeAll = async (done: () => void) => {
    await wipe();
    lock();
    done();
    toast(t('phone.wiped'));
    await queries.invalidateQueries({ queryKey: ['doorstep'] });
  };

  return (
    <Card title={t('phone.title')}>
      <div className="stack">
        <p role="status">{t(isReady ? 'phone.ready' : 'phone.notReady')}</p>
        {install ? <Button look="secondary" onClick={install}>{t('phone.install')}</Button> : <p>{t('phone.installBy')}</p>}
        <p>{t('phone.pin')}</p>
        <ConfirmButton danger title={t('phone.wipeTitle')} question={t('phone.wipeWords')} confirm={t('phone.wipeConfirm')} onConfirm={wipeAll}>
          {t('phone.wipe')}
        </ConfirmButton>
      </div>
    </Card>
  );
}
