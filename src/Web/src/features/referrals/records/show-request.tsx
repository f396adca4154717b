import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { date, dateTime } from '../../../lib/format';
import { usePermission, useSlug } from '../../../lib/partnership';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { SummaryList } from '../../../ui/summary-list';
import { ReadTexts } from './read-texts';
import { RequestActions } from './request-actions';

/** One request for a record: whose, by when, and every text to be read before it goes out. */
export default function ShowRequest() {
  const { t } = useTranslation('records');
  const root = `/p/${useSlug()}`;
  const accessRequestId = useSegment('accessRequestId');
  const runsHub = usePermission('RunHub');
  const query = api.useQuery('get', '/api/access-requests/{accessRequestId}', { params: { path: { accessRequestId } } });
  return (
    <>
      <PageHeader
        title={query.data ? t('request.title', { name: query.data.personName }) : t('requests.title')}
        back={{ href: `${root}/records/requests`, text: t('requests.title') }}
      />
      <Show query={query}>
        {(asked) => (
          <>
            <Card title={t(`requests.states.${asked.state}`)}>
              <div className="stack">
                {asked.isLate && <Banner kind="warning" title={t('requests.late')}>{t('request.lateWords', { due: date(asked.dueOn ?? '') })}</Banner>}
                <SummaryList
                  rows={[
                    { key: 'reference', label: t('reference'), value: runsHub ? <Link href={`${root}/hub/${asked.submissionId}`}>{asked.reference}</Link> : asked.reference },
                    { key: 'asked', label: t('requests.asked'), value: date(asked.askedOn) },
                    { key: 'proved', label: t('request.proved'), value: asked.identityProvedOn ? t('request.provedBy', { on: date(asked.identityProvedOn), how: asked.identityHow }) : t('request.notProved') },
                    { key: 'due', label: t('requests.due'), value: asked.dueOn ? date(asked.dueOn) : t('requests.stands') },
                    ...(asked.extendedBecause ? [{ key: 'extended', label: t('request.extended'), value: asked.extendedBecause }] : []),
                    ...(asked.closedBecause ? [{ key: 'closed', label: t('request.closed'), value: asked.closedBecause }] : []),
                    ...(asked.releasedAt ? [{ key: 'released', label: t('request.released'), value: dateTime(asked.releasedAt) }] : []),
                  ]}
                />
                {asked.releasedAt && (asked.canOpenPack
                  ? <div className="form-actions"><LinkButton href={`${root}/records/requests/${accessRequestId}/pack`}>{t('request.openPack')}</LinkButton> <span>{t('request.packEnds', { at: dateTime(asked.packEndsAt ?? '') })}</span></div>
                  : <p>{t('request.packEnded')}</p>)}
                <RequestActions asked={asked} />
              </div>
            </Card>
            {(asked.state === 'Open' || asked.state === 'WaitingForProof') && <ReadTexts asked={asked} />}
          </>
        )}
      </Show>
    </>
  );
}
