import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { ChecklistForm } from './checklist-form-pages';
import { StopLink } from './stop-link';

export default function FillNewChecklist() {
  return <FillChecklist />;
}

/** The form begins with the version that was live when it was opened, and keeps it. */
export function FillChecklist({ paper = false }: { paper?: boolean }) {
  const { t } = useTranslation('referrals');
  const query = api.useQuery('get', '/api/checklist', {}, { staleTime: Infinity });
  return query.data
    ? <ChecklistForm checklist={query.data} paper={paper} />
    : (
      <>
        <PageHeader title={t(paper ? 'fill.paperTitle' : 'fill.title')} actions={<StopLink />} />
        <Show query={query}>{() => null}</Show>
      </>
    );
}
