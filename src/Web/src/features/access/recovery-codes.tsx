import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { reads } from '../../lib/live';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { CopyButton } from '../../ui/copy-button';

/** How many are left, and new ones. */
export function RecoveryCodes({ left, shown }: { left: number; shown: (codes: string[]) => void }) {
  const { t } = useTranslation('access');
  const renew = api.useMutation('post', '/api/account/recovery-codes', {
    onSuccess: ({ recoveryCodes }) => {
      shown(recoveryCodes);
      return queryClient.invalidateQueries({ predicate: reads('/api/account') });
    },
  });
  return (
    <Card title={t('recovery.title')} lead={t('recovery.lead')}>
      <div className="stack">
        {left < 3 ? <Banner kind="warning">{t('recovery.left', { count: left })}</Banner> : <p>{t('recovery.left', { count: left })}</p>}
        <ConfirmButton
          title={t('recovery.renewTitle')} confirm={t('recovery.renew')} question={<p>{t('recovery.renewQuestion')}</p>}
          pending={renew.isPending} problem={renew.error} onConfirm={(done) => renew.mutate({}, { onSuccess: done })}
        >
          {t('recovery.renew')}
        </ConfirmButton>
      </div>
    </Card>
  );
}

/** Codes that were just made. They are never shown again, so the page moves to them. */
export function NewRecoveryCodes({ codes }: { codes: string[] }) {
  const { t } = useTranslation('access');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [codes]);
  return (
    <div ref={box} tabIndex={-1}>
      <Card title={t('recovery.new')} lead={t('recovery.newLead')}>
        <ul className="recovery-codes">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
        <div className="form-actions">
          <CopyButton text={codes.join('\n')}>{t('recovery.copy')}</CopyButton>
          <Button look="secondary" small onClick={() => print()}>{t('recovery.print')}</Button>
        </div>
      </Card>
    </div>
  );
}
