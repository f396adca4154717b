import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { usePermission, useSlug } from '../../lib/partnership';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { Empty, Show } from '../../ui/states';
import { GoalList } from './goal-list';
import { PlainText } from './plain-text';
import { VisionEditor } from './vision-editor';

export default function SaveVisionDraft() {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}/vision`;
  const manages = usePermission('ManagePartnership');
  // A fetch while somebody types must not move the version under their hands: the server then tells of the other's change.
  const query = api.useQuery('get', '/api/vision/draft', {}, { refetchOnMount: 'always', gcTime: 0 });
  return (
    <>
      <PageHeader title={t('draft.title')} lead={t(manages ? 'draft.lead' : 'draft.leadReader')} back={{ href: root, text: t('vision.title') }} />
      <Show query={query}>
        {(draft) => {
          if (manages) return <VisionEditor draft={draft} />;
          if (!draft.text && draft.goals.length === 0) return <Card><Empty title={t('draft.none')} /></Card>;
          return (
            <>
              <Card title={t('vision.text')}><PlainText text={draft.text} /></Card>
              <Card title={t('vision.goals')}><GoalList goals={draft.goals} /></Card>
            </>
          );
        }}
      </Show>
    </>
  );
}
