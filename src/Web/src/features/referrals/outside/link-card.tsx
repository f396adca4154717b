import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateOf, dateTime } from '../../../lib/format';
import { sentence } from '../../../lib/problem';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { toast } from '../../../ui/toasts';
import type { Telling } from './tell-service';

/** How the link in the service's mailbox stands, a code to read out, and another link. */
export function LinkCard({ telling, submissionId }: { telling: Telling; submissionId: string }) {
  const { t } = useTranslation('links');
  const path = { submissionId, referralId: telling.referralId };
  const make = api.useMutation('post', '/api/hub/submissions/{submissionId}/referrals/{referralId}/link-code');
  const again = api.useMutation('post', '/api/hub/submissions/{submissionId}/referrals/{referralId}/link', { onSuccess: () => toast(t('link.sentAgain')) });
  const { link } = telling;
  return (
    <Card title={t('link.title')}>
      <div className="stack">
        <p>
          {link
            ? [t('link.sent', { at: dateTime(link.sentAt) }), t('link.until', { on: dateOf(link.expiresAt) }), link.openedAt ? t('link.opened', { at: dateTime(link.openedAt) }) : t('link.notOpened')].join(' ')
            : t('link.none')}
        </p>
        {link?.isLocked && <Banner kind="warning" title={t('link.locked')}>{t('link.lockedWords')}</Banner>}
        <div role="status">
          {make.data && <Banner kind="info" title={t('link.code', { code: make.data.code.replace(/^(...)/, '$1 ') })}>{t('link.codeWords', { at: dateTime(make.data.expiresAt) })}</Banner>}
        </div>
        {make.error ? <p className="field-error" role="alert">{sentence(make.error)}</p> : null}
        <p className="hint">{t(link?.hasPhone ? 'link.hasPhone' : 'link.readsOut')}</p>
        <div className="form-actions">
          {link && !link.isLocked && <Button look="secondary" pending={make.isPending} onClick={() => make.mutate({ params: { path } })}>{t('link.make')}</Button>}
          <ConfirmButton
            title={t('link.againTitle')} question={<p>{t('link.againWords')}</p>} confirm={t('link.again')} pending={again.isPending} problem={again.error}
            onConfirm={(done) => again.mutate({ params: { path }, body: { version: telling.version } }, { onSuccess: done })}
          >
            {t('link.again')}
          </ConfirmButton>
        </div>
      </div>
    </Card>
  );
}
