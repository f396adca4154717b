import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import { hasCode } from '../../../lib/problem';
import { Banner } from '../../../ui/banner';
import { Cards } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { DeadlineStatus } from '../deadline-status';
import { ReceivedSharing } from '../consents/received-sharing';
import { LazyReceivedAttachments } from '../attachments/lazy-attachments';
import { PersonPlansLater } from '../plans/person-plans-later';
import { VisitTogether } from '../people/visit-together';
import { StopLink } from '../stop-link';
import { referralStates } from '../submission-states';
import { AnswerReferral } from './answer-referral';
import { ReceivedGlimpse } from './received-glimpse';
import { ReceivedHistory } from './received-history';
import { ReceivedPerson } from './received-person';
import { ReceivedReasons } from './received-reasons';
import { ReceivedSummary } from './received-summary';

/** One referral for the service that received it, and nothing of any other. */
export default function ShowReceivedReferral() {
  const { t } = useTranslation('hub');
  const root = `/p/${useSlug()}`;
  const referralId = useSegment('referralId');
  const query = api.useQuery('get', '/api/inbox/{referralId}', { params: { path: { referralId } } });
  // What was withdrawn while the page stood open leaves the heading too.
  const data = query.error ? undefined : query.data;
  const ended = query.error !== null && query.data !== undefined && hasCode(query.error, 'not-found');
  return (
    <>
      <PageHeader
        title={data?.person ? `${data.person.firstName} ${data.person.lastName}` : t('received.one')}
        lead={data && (
          <>
            <Status kind={referralStates[data.state]}>{t(`inbox.states.${data.state}`)}</Status>{' '}
            {data.isUrgent && <><Status kind="off-track">{t('urgent')}</Status>{' '}</>}
            <DeadlineStatus of={data} />
            {t('received.lead', { service: data.serviceName, reference: data.reference, at: dateTime(data.sentAt) })}
          </>
        )}
        back={{ href: `${root}/inbox`, text: t('inbox.title') }} actions={<>{data?.state === 'Completed' && <LinkButton look="secondary" href={`${root}/inbox/${referralId}/message`}>{t('messages:link')}</LinkButton>}<StopLink /></>}
      />
      {ended ? <Banner kind="warning" title={t('received.ended')}>{t('received.endedWords')} <Link href={`${root}/notices`}>{t('received.endedLink')}</Link></Banner> : <Show query={query}>
        {(referral) => {
          const isNew = ['Sent', 'Viewed', 'InfoRequested'].includes(referral.state);
          return (
            <>
              <ReceivedSharing referral={referral} />
              {isNew && !referral.sharing.isReadOnly && <AnswerReferral referral={referral} />}
              <VisitTogether together={referral.together} />
              {referral.visitRisk && <Banner kind="warning" title={t('safeguarding:risk.title')}>{t('safeguarding:risk.shown', { words: referral.visitRisk.words, source: referral.visitRisk.source })}</Banner>}
              <Cards>
                {referral.person ? <ReceivedPerson person={referral.person} controller={referral.controller} /> : <ReceivedGlimpse referral={referral} />}
                <ReceivedReasons referral={referral} />
              </Cards>
              {!isNew && !referral.sharing.isReadOnly && <AnswerReferral referral={referral} />}
              {referral.person && <PersonPlansLater referralId={referralId} />}
              <ReceivedSummary referral={referral} />
              {!isNew && <LazyReceivedAttachments referralId={referralId} />}
              <ReceivedHistory referral={referral} />
            </>
          );
        }}
      </Show>}
    </>
  );
}
