import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import { Cards } from '../../../ui/card';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { StopLink } from '../stop-link';
import { SubmissionConsents } from '../submission-consents';
import { SubmissionHistory } from '../submission-history';
import { SubmissionPerson } from '../submission-person';
import { SubmissionReaders } from '../submission-readers';
import { submissionStates } from '../submission-states';
import { ConfirmSubmission } from './confirm-submission';
import { ErasePerson } from './erase-person';
import { HubLines } from './hub-lines';

export default function ShowHubSubmission() {
  const { t } = useTranslation('hub');
  const root = `/p/${useSlug()}`;
  const submissionId = useSegment('submissionId');
  const query = api.useQuery('get', '/api/hub/submissions/{submissionId}', { params: { path: { submissionId } } });
  const submission = query.data?.submission;

  return (
    <>
      <PageHeader
        title={submission ? `${submission.person.firstName} ${submission.person.lastName}`.trim() : t('show.loading')}
        lead={submission && (
          <>
            <Status kind={submissionStates[submission.state]}>{t(`queue.states.${submission.state}`)}</Status>{' '}
            {submission.isUrgent && <><Status kind="off-track">{t('urgent')}</Status>{' '}</>}
            {t('show.lead', { reference: submission.reference, by: submission.madeBy, organisation: submission.organisationName, at: dateTime(submission.submittedAt) })}
          </>
        )}
        back={{ href: `${root}/hub`, text: t('queue.title') }} actions={<StopLink />}
      />
      <Show query={query}>
        {(data) => (
          <>
            <ConfirmSubmission data={data} />
            <HubLines data={data} />
            <Cards>
              <SubmissionPerson
                submission={data.submission}
                actions={!data.submission.personErasedAt && <LinkButton small look="secondary" href={`${root}/hub/${submissionId}/person`}>{t('correct.link')}</LinkButton>}
              />
              <SubmissionConsents submissionId={submissionId} consents={data.submission.consents} />
            </Cards>
            <SubmissionHistory submission={data.submission} />
            <SubmissionReaders submissionId={submissionId} />
            <ErasePerson submission={data.submission} />
          </>
        )}
      </Show>
    </>
  );
}
