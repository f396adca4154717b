import { useTranslation } from 'react-i18next';
import { date, dateOf, list } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Link } from '../../ui/link';
import { Status } from '../../ui/status';
import { AnswerQuestion } from './answer-question';
import { NotTold } from './consents/not-told';
import { DeadlineStatus } from './deadline-status';
import { referralStates } from './submission-states';
import { WhyThisService } from './why-this-service';
import './checklist.css';

type Submission = components['schemas']['GetSubmissionResponse'];
type Referral = components['schemas']['GetSubmissionReferralShown'];

export function SubmissionNeeds({ submission }: { submission: Submission }) {
  const { t } = useTranslation('referrals');
  return (
    <ul>
      {submission.needs.map((need) => {
        const referrals = submission.referrals.filter((referral) => need.referralIds.includes(referral.referralId));
        return (
          <li className="need-row" key={need.code}>
            <div className="need-line">
              <h3>{need.name}</h3>
              {need.isUrgent && <Status kind="off-track">{t('list.urgent')}</Status>}
              {referrals.length === 0 && <Status kind={need.result === 'NoService' ? 'at-risk' : 'neutral'}>{t(`result.${need.result}`)}</Status>}
            </div>
            {referrals.map((referral) => <ReferralLine key={referral.referralId} referral={referral} submission={submission} />)}
          </li>
        );
      })}
    </ul>
  );
}

function ReferralLine({ referral, submission }: { referral: Referral; submission: Submission }) {
  const { t } = useTranslation('referrals');
  const slug = useSlug();
  const facts = [
    referral.sentAt && t('line.sent', { on: dateOf(referral.sentAt) }),
    referral.acceptedAt && (referral.acceptedBy
      ? t('line.acceptedBy', { on: dateOf(referral.acceptedAt), by: referral.acceptedBy })
      : t('line.accepted', { on: dateOf(referral.acceptedAt) })),
    referral.firstContactOn && t('line.contact', { on: date(referral.firstContactOn) }),
    referral.waitBand && t('line.wait', { band: t(`ui:availability.waits.${referral.waitBand}`) }),
    referral.completedAt && t('line.completed', { on: dateOf(referral.completedAt) }),
  ].filter((fact) => typeof fact === 'string' && fact !== '') as string[];
  return (
    <div>
      <div className="need-line">
        <Status kind={referralStates[referral.state]}>{t(`referral.${referral.state}`)}</Status>
        <span><strong>{referral.serviceName}</strong>{t('results.by', { name: referral.organisationName })}</span>
        {referral.phone && <a href={`tel:${referral.phone.replace(/[^+\d]/g, '')}`}>{referral.phone}</a>}
      </div>
      {!referral.withdrawnAt && referral.deadline && <p><DeadlineStatus of={referral} /></p>}
      <NotTold referral={referral} />
      {facts.length > 0 && <p className="because">{list(facts)}</p>}
      {referral.dueAt && referral.state !== 'InfoRequested' && <p className="because">{t(new Date(referral.dueAt) < new Date() ? 'line.late' : 'line.by', { on: dateOf(referral.dueAt) })}</p>}
      {referral.state === 'InfoRequested' && <AnswerQuestion submission={submission} referral={referral} />}
      <WhyThisService rules={referral.rules} answers={submission.answers.filter(({ questionId }) => referral.questionIds.includes(questionId))} />
      {referral.declineCode && <p>{t('line.declined', { why: t(`decline.${referral.declineCode}`) })} {referral.declineNote}</p>}
      {referral.outcome && <p><strong>{t(`outcome.${referral.outcome}`)}</strong> {referral.outcomeNote} {referral.personSays && t(`line.says.${referral.personSays}`)}</p>}
      {referral.outcome && referral.state === 'Completed' && <p><Link href={`/p/${slug}/referrals/${submission.submissionId}/message/${referral.referralId}`}>{t('messages:link')}</Link></p>}
    </div>
  );
}
