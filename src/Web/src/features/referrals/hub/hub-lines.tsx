import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { LinkButton } from '../../../ui/link-button';
import { toast } from '../../../ui/toasts';
import '../checklist.css';
import './hub.css';
import { HubLine } from './hub-line';

type Hub = components['schemas']['GetHubSubmissionResponse'];

export function HubLines({ data }: { data: Hub }) {
  const { t } = useTranslation('hub');
  const root = `/p/${useSlug()}/hub`;
  const { submission, lines } = data;
  const covered = new Set(submission.referrals.flatMap((referral) => referral.needs));
  const unmet = submission.needs.filter((need) => !covered.has(need.code) && need.result === 'NoService');
  return (
    <Card title={t('lines.title')} lead={t(`lines.lead.${submission.state}`)}>
      <div className="stack">
        {submission.referrals.length === 0 && <p>{t('lines.none')}</p>}
        <ul className="hub-lines">
          {submission.referrals.map((referral) => (
            <HubLine key={referral.referralId} referral={referral} submission={submission} line={lines.find((one) => one.referralId === referral.referralId)} />
          ))}
        </ul>
        {unmet.length > 0 && (
          <Banner kind="warning" title={t('lines.unmet')}>
            <ul className="bullets">{unmet.map((need) => <li key={need.code}>{need.name}</li>)}</ul>
          </Banner>
        )}
        <div className="form-actions">
          {data.confirmation && submission.state !== 'Withdrawn' && <SendButton data={data} />}
          {submission.state !== 'Withdrawn' && <LinkButton look="secondary" href={`${root}/${submission.submissionId}/add`}>{t('lines.add')}</LinkButton>}
        </div>
      </div>
    </Card>
  );
}

/** Sends what can be sent, and says what stays here and why. */
function SendButton({ data: { submission, lines } }: { data: Hub }) {
  const { t } = useTranslation('hub');
  const send = api.useMutation('post', '/api/hub/submissions/{submissionId}/sending');
  const proposed = submission.referrals.filter((referral) => referral.state === 'Proposed');
  const hindranceTo = (referralId: string) => lines.find((line) => line.referralId === referralId)?.hindrance ?? null;
  const ready = proposed.filter((referral) => !hindranceTo(referral.referralId));
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
