import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { GapsBanner } from '../../ui/referrals-off';
import { ChecklistForm } from './checklist-form-pages';
import { StopLink } from './stop-link';

export default function FillNewChecklist() {
  return <FillChecklist />;
}

/** The form begins with the version that was live when it was opened, and keeps it. */
export function FillChecklist({ paper = false }: { paper?: boolean }) {
  const { t } = useTranslation('referrals');
  useTranslation('protection');
  const query = api.useQuery('get', '/api/checklist', {}, { staleTime: Infinity });
  const { data: protection } = api.useQuery('get', '/api/data-protection');
  if (protection && protection.gaps.length > 0)
    return <><PageHeader title={t(paper ? 'fill.paperTitle' : 'fill.title')} actions={<StopLink />} /><GapsBanner gaps={protection.gaps} /></>;
  return query.data && protection
    ? <ChecklistForm checklist={query.data} paper={paper} />
    : (
      <>
        <PageHeader title={t(paper ? 'fill.paperTitle' : 'fill.title')} actions={<StopLink />} />
        <Show query={query}>{() => null}</Show>
      </>
    );
}
