import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { dateTime } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import { Card, Cards } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { Status } from '../../ui/status';
import { linesOf } from './attachments/kinds';
import { LazyAttachments } from './attachments/lazy-attachments';
import { CardPanel } from './cards/card-panel';
import { StopLink } from './stop-link';
import { SubmissionConsents } from './submission-consents';
import { SubmissionHistory } from './submission-history';
import { SubmissionNeeds } from './submission-needs';
import { SubmissionPerson } from './submission-person';
import { SubmissionReaders } from './submission-readers';
import { submissionStates } from './submission-states';

const SubmissionAnswers = lazy(() => import('./submission-answers'));

/** What came of each need, as it happens. */
export default function ShowSubmission() {
  const { t } = useTranslation('referrals');
  const submissionId = useSegment('submissionId');
  const query = api.useQuery('get', '/api/submissions/{submissionId}', { params: { path: { submissionId } } });
  const data = query.data;
  return (
    <>
      <PageHeader
        title={data ? t('history:show.title', { reference: data.reference }) : t('history:show.loading')}
        lead={data && (
          <>
            <Status kind={submissionStates[data.state]}>{t(`state.${data.state}`)}</Status>{' '}
            {data.isUrgent && <><Status kind="off-track">{t('list.urgent')}</Status>{' '}</>}
            {t('history:show.lead', { by: data.madeBy, organisation: data.organisationName, at: dateTime(data.submittedAt) })}
          </>
        )}
        back={{ href: `/p/${useSlug()}/referrals`, text: t('list.title') }} actions={<StopLink />}
      />
      <Show query={query}>
        {(submission) => (
          <>
            <Card title={t('history:show.needs')} lead={t(`history:show.now.${submission.state}`)}>
              <SubmissionNeeds submission={submission} />
            </Card>
            <Cards>
              <SubmissionPerson submission={submission} />
              <SubmissionConsents submissionId={submissionId} consents={submission.consents} deletions={submission.deletions} />
            </Cards>
            {!submission.personErasedAt && <CardPanel submissionId={submissionId} />}
            <Suspense><SubmissionAnswers submission={submission} /></Suspense>
            <LazyAttachments submissionId={submissionId} lines={linesOf(submission.referrals)} isErased={Boolean(submission.personErasedAt)} />
            <SubmissionHistory submission={submission} />
            <SubmissionReaders submissionId={submissionId} />
          </>
        )}
      </Show>
    </>
  );
}
