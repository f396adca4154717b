import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { LinkButton } from '../../../ui/link-button';
import { toast } from '../../../ui/toasts';
import { AnswerQuestion } from '../answer-question';
import { NoOtherService } from './no-other-service';
import { PersonsWord } from './persons-word';
import { ReasonButton } from './reason-button';

type Submission = components['schemas']['GetSubmissionResponse'];
type Referral = components['schemas']['GetSubmissionReferralShown'];

const recallable: Referral['state'][] = ['Sent', 'Viewed', 'InfoRequested', 'Accepted', 'Waitlisted'];
const told: Referral['state'][] = ['Sent', 'Viewed', 'InfoRequested', 'Accepted', 'Waitlisted', 'InProgress', 'UnableToContact'];
const replaceable: Referral['state'][] = ['Declined', 'UnableToContact', 'NoResponse', 'Recalled'];
const searched: Referral['state'][] = ['Declined', 'UnableToContact', 'NoResponse'];

/** The steps that a hub worker may take with one service's referral now. */
export function HubLineActions({ referral, submission, hindrance }: { referral: Referral; submission: Submission; hindrance: components['schemas']['GetHubSubmissionLine']['hindrance'] | undefined }) {
  const { t } = useTranslation('hub');
  const root = `/p/${useSlug()}`;
  const isOver = submission.state === 'Withdrawn' || referral.withdrawnAt !== null || referral.state === 'EnteredInError';
  const isReplaced = submission.referrals.some((other) => other.reroutedFromId === referral.referralId);
  const about = <span className="visually-hidden"> {referral.serviceName}</span>;
  const step = { referral, submission };
  return (
    <>
      {referral.state === 'InfoRequested' && <AnswerQuestion submission={submission} referral={referral} />}
      <div className="form-actions">
        {referral.reachedBy !== 'Colleagues' && !isOver && told.includes(referral.state) && (
          <LinkButton small look="secondary" href={`${root}/hub/${submission.submissionId}/tell/${referral.referralId}`}>{t(`links:line.${referral.reachedBy}`)}{about}</LinkButton>
        )}
        {replaceable.includes(referral.state) && !isOver && !isReplaced && (
          <LinkButton small look="secondary" href={`${root}/hub/${submission.submissionId}/add?need=${referral.needs[0] ?? ''}&from=${referral.referralId}`}>{t('line.replace')}{about}</LinkButton>
        )}
        {searched.includes(referral.state) && !isOver && !isReplaced && !referral.settledAt && (
          <>
            <NoOtherService {...step} />
            <Step {...step} name="settle" path="settlement" />
          </>
        )}
        {referral.state === 'Completed' && !isOver && !referral.personSays && !referral.isKeptFromPerson && <PersonsWord {...step} />}
        {hindrance === 'NotAssured' && submission.confirmedAt && <SendUnassured {...step} />}
        {referral.state === 'Proposed' && <Step {...step} name="drop" path="drop" />}
        {recallable.includes(referral.state) && <Step {...step} name="recall" path="recall" />}
        {referral.canBeReopened && !isOver && <Step {...step} name="reopen" path="reopening" />}
        {referral.state !== 'EnteredInError' && referral.state !== 'Proposed' && <Step {...step} name="inError" path="entered-in-error" />}
      </div>
    </>
  );
}

interface StepProps {
  referral: Referral;
  submission: Submission;
  name: 'settle' | 'drop' | 'recall' | 'reopen' | 'inError';
  path: 'settlement' | 'drop' | 'recall' | 'reopening' | 'entered-in-error';
}

/** A step that asks why and changes nothing else. */
function Step({ referral, submission, name, path }: StepProps) {
  const { t } = useTranslation('hub');
  const take = api.useMutation('post', `/api/hub/submissions/{submissionId}/referrals/{referralId}/${path}`);
  const params = { path: { submissionId: submission.submissionId, referralId: referral.referralId } };
  return (
    <ReasonButton
      title={t(`${name}.title`, { service: referral.serviceName })} label={t(`${name}.why`)} hint={t(`${name}.hint`)} confirm={t(`${name}.confirm`)} pending={take.isPending} problem={take.error}
      onConfirm={(note, done) => take.mutate({ params, body: { version: submission.version, note } }, { onSuccess: () => { done(); toast(t(`${name}.toast`)); } })}
    >
      {t(`${name}.button`)}<span className="visually-hidden"> {referral.serviceName}</span>
    </ReasonButton>
  );
}

/** The hub has asked a service that nobody had checked lately, and says why it is sent. */
function SendUnassured({ referral, submission }: { referral: Referral; submission: Submission }) {
  const { t } = useTranslation('hub');
  const send = api.useMutation('post', '/api/hub/submissions/{submissionId}/sending');
  return (
    <ReasonButton
      title={t('unassured.title', { service: referral.serviceName })} label={t('unassured.why')} hint={t('unassured.hint')} confirm={t('send.confirm')} pending={send.isPending} problem={send.error}
      onConfirm={(note, done) => send.mutate(
        { params: { path: { submissionId: submission.submissionId } }, body: { version: submission.version, referralIds: [referral.referralId], although: note } },
        { onSuccess: () => { done(); toast(t('send.toast', { count: 1 })); } },
      )}
    >
      {t('unassured.button')}<span className="visually-hidden"> {referral.serviceName}</span>
    </ReasonButton>
  );
}
