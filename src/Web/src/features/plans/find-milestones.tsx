import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { usePermission, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Pager } from '../../ui/pager';
import { Stat, Stats } from '../../ui/stat';
import { Empty, Show } from '../../ui/states';
import { defaults, MilestoneFilters, toQuery } from './milestone-filters';
import { MilestonesByDate } from './milestones-by-date';
import { MilestonesByGoal } from './milestones-by-goal';
import { MilestoneViews, viewDefaults } from './milestone-views';

type Page = components['schemas']['FindMilestonesResponse'];

export default function FindMilestones() {
  const { t } = useTranslation('plans');
  const root = `/p/${useSlug()}/milestones`;
  const mayAdd = usePermission('ManageMilestones');
  const [filters] = useFilters(defaults);
  const [{ view }] = useFilters(viewDefaults);
  const isFiltered = Object.values(filters).some(Boolean);
  const query = api.useInfiniteQuery(
    'get', '/api/milestones', { params: { query: { ...toQuery(filters), take: 100 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: Page) => last.next },
  );
  const first = query.data?.pages[0];
  const add = mayAdd && <LinkButton href={`${root}/new`}>{t('find.add')}</LinkButton>;

  return (
    <>
      <PageHeader title={t('find.title')} lead={t('find.lead')} actions={add} />
      <MilestoneFilters goals={first?.goals} organisations={first?.organisations} />
      <MilestoneViews />
      <Show query={query}>
        {({ pages }) => {
          const milestones = pages.flatMap((page) => page.items);
          const { goals = [], total = 0 } = pages[0] ?? {};
          if (total === 0 && isFiltered) return <Empty title={t('find.noMatch')}><p>{t('find.noMatchWords')}</p></Empty>;
          if (total === 0) return <Empty title={t('find.none')} action={add}><p>{t('find.noneWords')}</p></Empty>;
          return (
            <>
              <Counts goals={goals} root={root} />
              {view === 'date'
                ? <MilestonesByDate milestones={milestones} />
                : <MilestonesByGoal goals={goals} milestones={milestones} isFiltered={isFiltered} />}
              <Pager query={query} />
            </>
          );
        }}
      </Show>
    </>
  );
}

function Counts({ goals, root }: { goals: Page['goals']; root: string }) {
  const { t } = useTranslation('plans');
  const sum = (of: 'total' | 'complete' | 'late') => goals.reduce((all, goal) => all + goal[of], 0);
  return (
    <Stats>
      <Stat label={t('find.total')} figure={sum('total')} />
      <Stat label={t('find.complete')} figure={sum('complete')} href={`${root}?status=Complete`} />
      <Stat label={t('find.late')} figure={sum('late')} href={`${root}?show=late`} />
    </Stats>
  );
}
