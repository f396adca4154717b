import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { ConfirmButton } from '../../../ui/confirm-button';
import { toast } from '../../../ui/toasts';

type Hub = components['schemas']['GetHubSubmissionResponse'];

/** Sends what can be sent, and says what stays here and why. */
export function SendReferrals({ data: { submission, lines, confirmation, heldAt } }: { data: Hub }) {
  const { t } = useTranslation('hub');
  const send = api.useMutation('post', '/api/hub/submissions/{submissionId}/sending');
  const proposed = submission.referrals.filter((referral) => referral.state === 'Proposed');
  const hindranceTo = (referralId: string) => lines.find((line) => line.referralId === referralId)?.hindrance ?? null;
  // What goes without consent waits neither for the person nor for the end of a hold.
  const waits = !confirmation || heldAt !== null;
  const ready = proposed.filter((referral) => !hindranceTo(referral.referralId) && (!waits || referral.isWithoutConsent));
  const held = proposed.filter((referral) => hindranceTo(referral.referralId));
  if (ready.length === 0) return null;
  return (
    <ConfirmButton
      look="primary" title={t('send.title', { count: ready.length })} confirm={t('send.confirm')} pending={send.isPending} problem={send.error}
      question={(
        <>
          <p>{t('send.goes')}</p>
          <ul className="bullets">{ready.map((one) => <li key={one.referralId}>{one.serviceName} ({one.organisationName})</li>)}</ul>
          {held.length > 0 && (
            <>
              <p>{t('send.stays')}</p>
              <ul className="bullets">{held.map((one) => <li key={one.referralId}>{one.serviceName}: {t(`hindrance.${hindranceTo(one.referralId)}`)}</li>)}</ul>
            </>
          )}
          <p>{t('send.sees')}</p>
        </>
      )}
      onConfirm={(done) => send.mutate(
        { params: { path: { submissionId: submission.submissionId } }, body: { version: submission.version, referralIds: ready.map((one) => one.referralId) } },
        { onSuccess: () => { done(); toast(t('send.toast', { count: ready.length })); } },
      )}
    >
      {t('send.button', { count: ready.length })}
    </ConfirmButton>
  );
}
