import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { usePermission, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { DownloadLink } from '../../ui/download-link';
import { TextField } from '../../ui/field';
import { Filters } from '../../ui/filters';
import { Link } from '../../ui/link';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Pager } from '../../ui/pager';
import { SelectField } from '../../ui/select-field';
import { Empty, Show } from '../../ui/states';
import { MeasuresTable } from './measures-table';
import './measures.css';

const defaults = { search: '', goal: '', status: '', from: '', which: 'Active', order: 'Goal' };
const statuses = ['off-track', 'at-risk', 'on-track', 'achieved', 'none'];

const noGoal = 'none';

type Item = components['schemas']['ListMeasuresItem'];
type Query = { figuresFrom?: 'Returns' | 'Published' | 'Counted'; which: 'Active' | 'Retired' | 'All'; order: 'Goal' | 'Name' | 'Status' | 'Latest' };

export default function ListMeasures() {
  const { t } = useTranslation('measures');
  const slug = useSlug();
  const root = `/p/${slug}/measures`;
  const mayManage = usePermission('ManageMeasures');
  const [filters] = useFilters(defaults);
  const goals = api.useQuery('get', '/api/measures/choices').data?.goals ?? [];
  const asked = {
    search: filters.search || undefined, status: filters.status || undefined,
    ...(filters.goal === noGoal ? { withoutGoal: true } : { goalId: filters.goal || undefined }),
    ...({ figuresFrom: filters.from || undefined, which: filters.which, order: filters.order } as Query),
  };
  const query = api.useInfiniteQuery(
    'get', '/api/measures', { params: { query: { ...asked, take: 50 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: { next: string | null }) => last.next },
  );
  const begin = mayManage && (
    <>
      <LinkButton href={`${root}/new`}>{t('list.define')}</LinkButton>
      <LinkButton look="secondary" href={`${root}/published`}>{t('list.published')}</LinkButton>
      <LinkButton look="secondary" href={`${root}/counted`}>{t('list.counted')}</LinkButton>
      <LinkButton look="secondary" href={`${root}/public-page`}>{t('list.publicPage')}</LinkButton>
    </>
  );
  const options = (group: string, values: string[]) => values.map((value) => ({ value, text: t(`${group}.${value}`) }));

  return (
    <>
      <PageHeader title={t('list.title')} lead={t('list.lead')} actions={begin} />
      {mayManage && goals.length > 0 && <WithoutGoal root={root} />}
      <Card>
        <Filters defaults={defaults}>
          <TextField name="search" type="search" label={t('list.search')} />
          {goals.length > 0 && <SelectField name="goal" label={t('list.goal')} empty={t('list.any')} options={[...goals.map((goal) => ({ value: goal.id, text: goal.name })), { value: noGoal, text: t('list.noGoal') }]} />}
          <SelectField name="status" label={t('list.status')} empty={t('list.any')} options={options('status', statuses)} />
          <SelectField name="from" label={t('list.from')} empty={t('list.any')} options={options('from', ['Published', 'Returns', 'Counted'])} />
          <SelectField name="which" label={t('list.which')} options={options('which', ['Active', 'Retired', 'All'])} />
          <SelectField name="order" label={t('list.order')} options={options('order', ['Goal', 'Name', 'Status', 'Latest'])} />
        </Filters>
        <Show query={query}>
          {({ pages }) => (
            <>
              <MeasuresTable
                items={pages.flatMap((page): Item[] => page.items)} total={pages[0]?.total ?? 0} root={root}
                empty={
                  <Empty title={t(hasFilter(filters) ? 'list.noneFound' : 'list.none')} action={!hasFilter(filters) && <div className="page-actions">{begin}</div>}>
                    <p>{t(hasFilter(filters) ? 'list.noneFoundWords' : 'list.noneWords')}</p>
                  </Empty>
                }
              />
              <Pager query={query} />
            </>
          )}
        </Show>
        <DownloadLink href={`/p/${slug}/api/measures/export?${exported(asked)}`} about="CSV">{t('list.download')}</DownloadLink>
      </Card>
    </>
  );
}

function WithoutGoal({ root }: { root: string }) {
  const { t } = useTranslation('measures');
  const total = api.useQuery('get', '/api/measures', { params: { query: { withoutGoal: true, take: 1 } } }).data?.total ?? 0;
  if (total === 0) return null;
  return <Banner title={t('goals.without', { count: total })}><p>{t('goals.withoutWords')} <Link href={`${root}/goals`}>{t('goals.link')}</Link></p></Banner>;
}

const hasFilter = (filters: typeof defaults) => Boolean(filters.search || filters.goal || filters.status || filters.from || filters.which !== 'Active');

const exported = (asked: Record<string, string | boolean | undefined>) =>
  new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))).toString();
