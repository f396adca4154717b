import { useTranslation } from 'react-i18next';
import { date, dateOf, list } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Status } from '../../../ui/status';
import { saidOf } from '../consents/for-person';
import { HubConsentLine } from '../consents/hub-consent-line';
import { DeadlineStatus } from '../deadline-status';
import { TogetherAtHub } from '../people/visit-together';
import { Due } from '../due';
import { referralStates } from '../submission-states';
import { WhyThisService } from '../why-this-service';
import '../checklist.css';
import './hub.css';
import { HubLineActions } from './hub-line-actions';

type Schemas = components['schemas'];
type Submission = Schemas['GetSubmissionResponse'];
type Referral = Schemas['GetSubmissionReferralShown'];

interface Props {
  referral: Referral;
  submission: Submission;
  line: Schemas['GetHubSubmissionLine'] | undefined;
  together: Schemas['TogetherAtHub'][];
}

/** One service: what it is for, why, whether the person agreed, and what can be done. */
export function HubLine({ referral, submission, line, together }: Props) {
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
      {!referral.withdrawnAt && referral.deadline && <p><DeadlineStatus of={referral} /></p>}
      {referral.dueAt && <p>{t('inbox.due')}: <Due at={referral.dueAt} /></p>}
      {line?.hindrance && <p className="field-error">{t(`hindrance.${line.hindrance}`)}</p>}
      {needs.length > 0 && <p>{t('line.for', { needs: list(needs) })}</p>}
      {referral.state === 'Proposed' && !referral.withdrawnAt && referral.rules.some((rule) => rule.asksForWard) && <p className="field-error">{t('ui:away.ask')}</p>}
      <TogetherAtHub together={together.filter(({ referralId }) => referralId === referral.referralId)} />
      <WhyThisService rules={referral.rules} answers={because} />
      {referral.reason && <p className="because">{referral.reason}</p>}
      <Facts referral={referral} />
      <HubConsentLine referral={referral} line={line} submissionId={submission.submissionId} said={saidOf(submission, referral.serviceId)?.answer} />
      <HubLineActions referral={referral} submission={submission} hindrance={line?.hindrance} />
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
    referral.waitBand && referral.reviewOn && t('line.wait', { band: t(`ui:availability.waits.${referral.waitBand}`), on: date(referral.reviewOn) }),
    referral.personSays && t(`personsWord.${referral.personSays}`),
    referral.settledAt && t('settle.done', { on: dateOf(referral.settledAt) }),
  ].filter(Boolean);
  return facts.length > 0 ? <ul className="facts">{facts.map((fact) => <li key={String(fact)}>{fact}</li>)}</ul> : null;
}
