import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useSlug } from '../../../lib/partnership';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { AssessmentEditor } from './assessment-editor';

export default function EditAssessment() {
  const { t } = useTranslation('protection');
  const root = `/p/${useSlug()}/data-protection`;
  // A fetch while somebody types must not move the version under their hands: the server then tells of the other's change.
  const query = api.useQuery('get', '/api/impact-assessments/draft', {}, { refetchOnMount: 'always', gcTime: 0 });
  return (
    <>
      <PageHeader title={t('edit.title', { number: query.data?.number ?? '' })} lead={t('edit.lead')} back={{ href: root, text: t('title') }} />
      <Show query={query}>{(draft) => <AssessmentEditor draft={draft} />}</Show>
    </>
  );
}
