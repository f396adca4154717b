import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import { hasCode } from '../../../lib/problem';
import { Banner } from '../../../ui/banner';
import { Cards } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { StopLink } from '../stop-link';
import { referralStates } from '../submission-states';
import { AnswerReferral } from './answer-referral';
import { ReceivedHistory } from './received-history';
import { ReceivedPerson } from './received-person';
import { ReceivedReasons } from './received-reasons';

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
        title={data ? `${data.person.firstName} ${data.person.lastName}` : t('received.one')}
        lead={data && (
          <>
            <Status kind={referralStates[data.state]}>{t(`inbox.states.${data.state}`)}</Status>{' '}
            {data.isUrgent && <><Status kind="off-track">{t('urgent')}</Status>{' '}</>}
            {t('received.lead', { service: data.serviceName, reference: data.reference, at: dateTime(data.sentAt) })}
          </>
        )}
        back={{ href: `${root}/inbox`, text: t('inbox.title') }} actions={<StopLink />}
      />
      {ended ? <Banner kind="warning" title={t('received.ended')}>{t('received.endedWords')} <Link href={`${root}/notices`}>{t('received.endedLink')}</Link></Banner> : <Show query={query}>
        {(referral) => {
          const isNew = referral.state === 'Sent' || referral.state === 'Viewed';
          return (
            <>
              {isNew && <AnswerReferral referral={referral} />}
              <Cards>
                <ReceivedPerson referral={referral} />
                <ReceivedReasons referral={referral} />
              </Cards>
              {!isNew && <AnswerReferral referral={referral} />}
              <ReceivedHistory referral={referral} />
            </>
          );
        }}
      </Show>}
    </>
  );
}
