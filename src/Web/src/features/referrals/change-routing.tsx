import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { list } from '../../lib/format';
import { usePermission, useSlug } from '../../lib/partnership';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { firstVersions, pagedVersions } from './builder/paged-versions';
import { VersionList } from './builder/version-list';
import { ReadNeed } from './read-need';
import './routing.css';

/** Which services answer which need today, and the versions by which that changes. */
export default function ChangeRouting() {
  const { t } = useTranslation('routing');
  const slug = useSlug();
  const root = `/p/${slug}/routing/versions`;
  const navigate = useNavigate();
  const mayCount = usePermission('ManagePartnership');
  const query = api.useQuery('get', '/api/routing');
  const versions = api.useInfiniteQuery('get', '/api/routing-versions', firstVersions, pagedVersions);
  const draft = api.useMutation('post', '/api/routing-versions', { onSuccess: ({ number }) => navigate({ to: `${root}/${number}` as never }) });
  return (
    <>
      <PageHeader title={t('routing.title')} lead={t('routing.lead')} actions={mayCount && <Tables slug={slug} />} />
      <Show query={versions}>
        {({ pages }) => <VersionList pages={pages} query={versions} root={root} begin={{ isPending: draft.isPending, error: draft.error, run: () => draft.mutate({}) }} />}
      </Show>
      <Show query={query}>
        {({ needs }) => {
          const none = needs.filter((need) => need.services.every((service) => !service.isInUse));
          return (
            <>
              {none.length > 0 && (
                <Banner kind="warning" title={t('routing.none', { count: none.length })}>
                  <p>{t('routing.noneWords', { needs: list(none.map(({ name }) => name)) })}</p>
                </Banner>
              )}
              <Card title={t('routing.today')} lead={t('routing.todayLead')}>
                <ul>{needs.map((need) => <ReadNeed key={need.code} need={need} />)}</ul>
              </Card>
            </>
          );
        }}
      </Show>
    </>
  );
}

function Tables({ slug }: { slug: string }) {
  const { t } = useTranslation('routing');
  return (
    <>
      <LinkButton look="secondary" href={`/p/${slug}/postcodes`}>{t('postcodes')}</LinkButton>
      <LinkButton look="secondary" href={`/p/${slug}/resident-counts`}>{t('residents')}</LinkButton>
    </>
  );
}
