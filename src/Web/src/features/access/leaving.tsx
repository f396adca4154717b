import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { EndMembership } from './end-membership';
import { HandOver } from './hand-over';

type Leaver = components['schemas']['GetHoldingsResponse'];

/** Somebody who must go now does not wait for another coordinator; a partnership always waits for another manager. */
const mayEndAtOnce = ({ obstacle, holdings }: Leaver) => obstacle === 'LastCoordinator' || (!obstacle && holdings.length > 0);

/** What somebody leaves behind, to whom it goes, and the end of their access: one screen, one commit. */
export default function Leaving() {
  const { t } = useTranslation('access');
  const { membershipId } = useParams({ strict: false }) as { membershipId: string };
  const people = `/p/${useSlug()}/people`;
  const query = api.useQuery('get', '/api/members/{membershipId}/holdings', { params: { path: { membershipId } } });
  return (
    <Show query={query}>
      {(leaver) => (
        <>
          <PageHeader
            title={t('leaving.title', { name: leaver.name })} lead={t('leaving.lead', { organisation: leaver.organisationName })}
            back={{ href: people, text: t('people.title') }}
          />
          {leaver.obstacle
            ? <Banner kind="warning"><p>{t(`leaving.obstacle.${leaver.obstacle}`)}</p></Banner>
            : <Card title={t('leaving.holds', { name: leaver.name })}><HandOver leaver={leaver} /></Card>}
          {mayEndAtOnce(leaver) && <Card title={t('leaving.atOnce')} lead={t('leaving.atOnceLead')}><EndMembership member={leaver} /></Card>}
        </>
      )}
    </Show>
  );
}
