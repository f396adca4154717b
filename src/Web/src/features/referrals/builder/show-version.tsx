import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { usePermission, useSlug } from '../../../lib/partnership';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { EditVersion } from './edit-version';
import { ReadVersion } from './read-version';
import type { ShownVersion } from './version-edit';
import { VersionLife } from './version-life';
import { VersionTrial } from './version-trial';

/** One version: where it stands on its way to the workers, and its questions, to write in or to read. */
export default function ShowVersion() {
  const { t } = useTranslation('builder');
  const root = `/p/${useSlug()}/checklist`;
  const number = Number(useSegment('number'));
  const mayDraft = usePermission('ManagePartnership');
  const query = api.useQuery('get', '/api/checklist-versions/{number}', { params: { path: { number } } });
  const isApproved = query.data?.life.state === 'Approved';
  return (
    <>
      <PageHeader
        title={t('list.version', { number })} lead={t('show.lead')} back={{ href: root, text: t('list.title') }}
        actions={isApproved && <LinkButton look="secondary" href={`${root}/print?version=${number}`}>{t('list.print')}</LinkButton>}
      />
      <Show query={query}>
        {(version) => (
          <>
            <ChecklistLife version={version} />
            {mayDraft && (version.life.state === 'Draft' || version.life.state === 'Tried')
              ? <EditVersion key={version.life.version} version={version} />
              : <ReadVersion version={version} />}
          </>
        )}
      </Show>
    </>
  );
}

function ChecklistLife({ version: { life, mayApprove } }: { version: ShownVersion }) {
  const trial = api.useMutation('post', '/api/checklist-versions/{number}/trial');
  const approve = api.useMutation('post', '/api/checklist-versions/{number}/approval');
  const giveBack = api.useMutation('post', '/api/checklist-versions/{number}/return');
  const discard = api.useMutation('post', '/api/checklist-versions/{number}/discarding');
  const run = () => trial.mutate({ params: { path: { number: life.number } } });
  return (
    <VersionLife
      life={life} mayApprove={mayApprove} approve={approve} giveBack={giveBack} discard={discard}
      trial={{ isPending: trial.isPending, error: trial.error, run, shown: trial.data && <VersionTrial trial={trial.data} /> }}
    />
  );
}
