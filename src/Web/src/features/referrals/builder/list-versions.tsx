import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useSlug } from '../../../lib/partnership';
import { Card } from '../../../ui/card';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { firstVersions, pagedVersions } from './paged-versions';
import { VersionList } from './version-list';

/** What workers ask, version by version, and what they read out. */
export default function ListVersions() {
  const { t } = useTranslation('builder');
  const root = `/p/${useSlug()}/checklist`;
  const navigate = useNavigate();
  const query = api.useInfiniteQuery('get', '/api/checklist-versions', firstVersions, pagedVersions);
  const checklist = api.useQuery('get', '/api/checklist');
  const draft = api.useMutation('post', '/api/checklist-versions', { onSuccess: ({ number }) => navigate({ to: `${root}/versions/${number}` as never }) });
  return (
    <>
      <PageHeader title={t('list.title')} lead={t('list.lead')} actions={<LinkButton look="secondary" href={`${root}/print`}>{t('list.print')}</LinkButton>} />
      <Show query={query}>
        {({ pages }) => (
          <VersionList
            pages={pages} query={query} root={`${root}/versions`}
            begin={{ isPending: draft.isPending, error: draft.error, run: () => draft.mutate({ body: { basedOn: pages.flatMap((page) => page.items).find((version) => version.isLive)?.number ?? 1 } }) }}
          />
        )}
      </Show>
      <Card narrow title={t('wording.title')}>
        <div className="stack">
          {checklist.data && <p className="keep-lines">{checklist.data.wording.text}</p>}
          <div className="form-actions"><LinkButton look="secondary" href={`${root}/wordings`}>{t('wording.open')}</LinkButton></div>
        </div>
      </Card>
    </>
  );
}
