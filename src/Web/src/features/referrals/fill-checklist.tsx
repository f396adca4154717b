import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useSlug } from '../../lib/partnership';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { GapsBanner } from '../../ui/referrals-off';
import { canKeep } from './doorstep/can-keep';
import { OnlineChecklist } from './online-checklist';
import { StopLink } from './stop-link';

export default function FillNewChecklist() {
  return <FillChecklist />;
}

interface Props {
  paper?: boolean;
  /** The version that is printed on a paper form; the live one without. */
  number?: number;
  language?: string;
  aside?: ReactNode;
}

/** The form begins with the version that was live when it was opened, and keeps it. */
export function FillChecklist({ paper = false, number, language, aside }: Props) {
  const { t } = useTranslation('referrals');
  const slug = useSlug();
  useEffect(() => { if (!paper && canKeep()) void import('./doorstep/get-ready').then(({ getReady }) => getReady(slug)); }, [paper, slug]);
  const query = api.useQuery('get', '/api/checklist', number ? { params: { query: { number } } } : {}, { staleTime: Infinity });
  const { data: protection } = api.useQuery('get', '/api/data-protection');
  if (protection && protection.gaps.length > 0)
    return <><PageHeader title={t(paper ? 'fill.paperTitle' : 'fill.title')} actions={<StopLink />} /><GapsBanner gaps={protection.gaps} /></>;
  return query.data && protection
    ? <OnlineChecklist checklist={query.data} paper={paper} language={language} aside={aside} />
    : (
      <>
        <PageHeader title={t(paper ? 'fill.paperTitle' : 'fill.title')} actions={<StopLink />} />
        <Show query={query}>{() => null}</Show>
      </>
    );
}
