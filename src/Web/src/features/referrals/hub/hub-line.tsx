import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date, dateOf, list } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { LinkButton } from '../../../ui/link-button';
import { Status } from '../../../ui/status';
import { toast } from '../../../ui/toasts';
import { referralStates } from '../submission-states';
import '../checklist.css';
import './hub.css';
import { ReasonButton } from './reason-button';

type Schemas = components['schemas'];
type Submission = Schemas['GetSubmissionResponse'];
type Referral = Schemas['GetSubmissionReferralShown'];

interface Props {
  referral: Referral;
  submission: Submission;
  line: Schemas['GetHubSubmissionLine'] | undefined;
}

/** One service: what it is for, why, whether the person agreed, and what can be done. */
export function HubLine({ referral, submission, line }: Props) {
  const { t } = useTranslation('hub');
  const needs = submission.needs.filter((need) => referral.needs.includes(need.code)).map((need) => need.name);
  const because = submission.answers.filter((answer) => referral.questionIds.includes(answer.questionId));
  return (
    <li className="need-row">
      <div className="need-line">
        <h3>{referral.serviceName}</h3>
        <span>{referral.organisationName}</span>
        <Status kind={referral.withdrawnAt ? 'neutral' : referralStates[referral.state]}>{t(`referrals:referral.${referral.withdrawnAt ? 'Withdrawn' : referral.state}`)}</Status>
        {referral.state === 'Proposed' && (
          <Status kind={line?.hasConsent ? 'on-track' : 'off-track'}>{t(line?.hasConsent ? 'line.consent' : 'line.noConsent')}</Status>
        )}
      </div>
      {line?.hindrance && <p className="field-error">{t(`hindrance.${line.hindrance}`)}</p>}
      {needs.length > 0 && <p>{t('line.for', { needs: list(needs) })}</p>}
      {because.map((answer) => (
        <p className="because" key={answer.questionId}>{answer.text} <strong>{t(`referrals:reply.${answer.reply}`)}</strong></p>
      ))}
      {referral.reason && <p className="because">{referral.reason}</p>}
      <Facts referral={referral} />
      <Actions referral={referral} submission={submission} />
    </li>
  );
}

function Facts({ referral }: { referral: Referral }) {
  const { t } = useTranslation('hub');
  const facts = [
    referral.sentAt && t('line.sent', { on: dateOf(referral.sentAt) }),
    referral.viewedAt && t('line.seen', { on: dateOf(referral.viewedAt) }),
    referral.acceptedAt && t('line.accepted', { on: dateOf(referral.acceptedAt), by: referral.acceptedBy }),
    referral.firstContactOn && t('line.contact', { on: date(referral.firstContactOn) }),
    referral.outcome && t('line.outcome', { on: referral.outcomeOn ? date(referral.outcomeOn) : '', outcome: t(`referrals:outcome.${referral.outcome}`) }),
    referral.withdrawnAt && t('line.withdrawn', { on: dateOf(referral.withdrawnAt) }),
    referral.declineCode && t('line.declined', { why: t(`referrals:decline.${referral.declineCode}`) }),
    referral.declineNote, referral.outcomeNote,
  ].filter(Boolean);
  return facts.length > 0 ? <ul className="facts">{facts.map((fact) => <li key={String(fact)}>{fact}</li>)}</ul> : null;
}

const recallable: Referral['state'][] = ['Sent', 'Viewed', 'Accepted'];
const replaceable: Referral['state'][] = ['Declined', 'UnableToContact', 'Recalled'];

function Actions({ referral, submission }: { referral: Referral; submission: Submission }) {
  const { t } = useTranslation('hub');
  const root = `/p/${useSlug()}`;
  const drop = api.useMutation('post', '/api/hub/submissions/{submissionId}/referrals/{referralId}/drop');
  const recall = api.useMutation('post', '/api/hub/submissions/{submissionId}/referrals/{referralId}/recall');
  const path = { submissionId: submission.submissionId, referralId: referral.referralId };
  const about = <span className="visually-hidden"> {referral.serviceName}</span>;
  return (
    <div className="form-actions">
      {referral.state === 'Proposed' && (
        <ReasonButton
          title={t('drop.title', { service: referral.serviceName })} label={t('drop.why')} hint={t('drop.hint')} confirm={t('drop.confirm')} pending={drop.isPending} problem={drop.error}
          onConfirm={(note, done) => drop.mutate({ params: { path }, body: { version: submission.version, note } }, { onSuccess: () => { done(); toast(t('drop.toast')); } })}
        >
          {t('drop.button')}{about}
        </ReasonButton>
      )}
      {recallable.includes(referral.state) && (
        <ReasonButton
          title={t('recall.title', { service: referral.serviceName })} label={t('recall.why')} hint={t('recall.hint')} confirm={t('recall.confirm')} pending={recall.isPending} problem={recall.error}
          onConfirm={(note, done) => recall.mutate({ params: { path }, body: { version: submission.version, note } }, { onSuccess: () => { done(); toast(t('recall.toast')); } })}
        >
          {t('recall.button')}{about}
        </ReasonButton>
      )}
      {replaceable.includes(referral.state) && submission.state !== 'Withdrawn' && (
        <LinkButton small look="secondary" href={`${root}/hub/${submission.submissionId}/add?need=${referral.needs[0] ?? ''}&from=${referral.referralId}`}>{t('line.replace')}{about}</LinkButton>
      )}
    </div>
  );
}
