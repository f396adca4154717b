import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import { usePermission, useSlug } from '../../../lib/partnership';
import { Cards } from '../../../ui/card';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { Lookalikes } from '../people/lookalikes';
import { CardPanel } from '../cards/card-panel';
import { HubDecisions } from '../consents/hub-decisions';
import { linesOf } from '../attachments/kinds';
import { LazyAttachments } from '../attachments/lazy-attachments';
import { PersonPlansLater } from '../plans/person-plans-later';
import { StopLink } from '../stop-link';
import { SubmissionConsents } from '../submission-consents';
import { SubmissionHistory } from '../submission-history';
import { SubmissionPerson } from '../submission-person';
import { RecordsPanel } from '../records/records-panel';
import { SubmissionReaders } from '../submission-readers';
import { submissionStates } from '../submission-states';
import { AskedBy } from './asked-by';
import { ConfirmSubmission } from './confirm-submission';
import { ErasePerson } from './erase-person';
import { FollowUp } from './follow-up';
import { Safety } from './hold';
import { HubLines } from './hub-lines';
import { Letters } from './letters';
import { QualityCases } from './quality-cases';

const SubmissionAnswers = lazy(() => import('../submission-answers'));

export default function ShowHubSubmission() {
  const { t } = useTranslation('hub');
  const root = `/p/${useSlug()}`;
  const submissionId = useSegment('submissionId');
  const query = api.useQuery('get', '/api/hub/submissions/{submissionId}', { params: { path: { submissionId } } });
  const mayHoldCards = usePermission('MakeReferrals');
  const submission = query.data?.submission;

  return (
    <>
      <PageHeader
        title={submission ? `${submission.person.firstName} ${submission.person.lastName}`.trim() : t('history:show.loading')}
        lead={submission && (
          <>
            <Status kind={submissionStates[submission.state]}>{t(`queue.states.${submission.state}`)}</Status>{' '}
            {submission.isUrgent && <><Status kind="off-track">{t('urgent')}</Status>{' '}</>}
            {t(submission.channel === 'Asked' ? 'history:show.asked' : 'history:show.lead', { reference: submission.reference, by: submission.madeBy, organisation: submission.organisationName, at: dateTime(submission.submittedAt) })}
          </>
        )}
        back={{ href: `${root}/hub`, text: t('queue.title') }} actions={<StopLink />}
      />
      <Show query={query}>
        {(data) => (
          <>
            {data.asked && <AskedBy asked={data.asked} also={data.alsoAsked} />}
            <ConfirmSubmission data={data} />
            <QualityCases data={data} />
            <FollowUp submission={data.submission} />
            {!data.submission.personErasedAt && <Letters submissionId={submissionId} />}
            <Lookalikes submission={data.submission} />
            <HubLines data={data} />
            <Cards>
              <SubmissionPerson
                submission={data.submission}
                actions={!data.submission.personErasedAt && <LinkButton small look="secondary" href={`${root}/hub/${submissionId}/person`}>{t('correct.link')}</LinkButton>}
              />
              <SubmissionConsents submissionId={submissionId} consents={data.submission.consents} deletions={data.submission.deletions} />
            </Cards>
            <HubDecisions data={data} />
            <PersonPlansLater submissionId={submissionId} />
            <Safety data={data} />
            {mayHoldCards && !data.submission.personErasedAt && <CardPanel submissionId={submissionId} isHub />}
            {mayHoldCards && <LazyAttachments submissionId={submissionId} lines={linesOf(data.submission.referrals)} isErased={Boolean(data.submission.personErasedAt)} />}
            <Suspense><SubmissionAnswers submission={data.submission} /></Suspense>
            <SubmissionHistory submission={data.submission} />
            <SubmissionReaders submissionId={submissionId} />
            <RecordsPanel data={data} />
            <ErasePerson submission={data.submission} />
          </>
        )}
      </Show>
    </>
  );
}
