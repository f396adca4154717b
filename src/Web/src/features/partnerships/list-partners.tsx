import { useTranslation } from 'react-i18next';
import { toWords, useFilters, useSort } from '../../lib/address';
import { api } from '../../lib/api';
import { dateOf, shortDateOf } from '../../lib/format';
import { useMe, usePermission, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
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
import { Status, type StatusKind } from '../../ui/status';
import { askedOrder } from '../../ui/sorting';
import { type Column, Table } from '../../ui/table';
import { left, sectors } from './steps';

type Item = components['schemas']['ListPartnersItem'];
type State = components['schemas']['PartnerState'];

const defaults = { search: '', state: '', sector: '' };
const orders = ['Name', 'Sector', 'Involvement', 'State', 'Left', 'Joined'] as const satisfies components['schemas']['PartnerOrder'][];
const kinds: Record<State, StatusKind> = { Invited: 'not-started', Onboarding: 'at-risk', Ready: 'complete', Left: 'neutral' };

export default function ListPartners() {
  const { t } = useTranslation('partnerships');
  const slug = useSlug();
  const root = `/p/${slug}/partners`;
  const manages = usePermission('ManagePartnership');
  const [{ search, state, sector }] = useFilters(defaults);
  const [sort, setSort] = useSort('Name');
  const asked = {
    search: search || undefined,
    state: (state || undefined) as State | undefined,
    sector: (sector || undefined) as Item['sector'] | undefined,
    ...askedOrder(sort, orders),
  };
  const query = api.useInfiniteQuery(
    'get', '/api/partners', { params: { query: { ...asked, take: 50 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: { next: string | null }) => last.next },
  );
  const columns = useColumns(root);
  const filtered = search || state || sector;

  return (
    <>
      <PageHeader
        title={t('partners.title')} lead={t(manages ? 'partners.leadManager' : 'partners.lead')}
        actions={manages && <><LinkButton look="secondary" href={`${root}/documents`}>{t('partners.documents')}</LinkButton><LinkButton href={`${root}/invite`}>{t('partners.invite')}</LinkButton></>}
      />
      <Card>
        <div className="stack">
          <Filters defaults={defaults}>
            <TextField name="search" type="search" label={t('partners.search')} />
            <SelectField name="state" label={t('partners.state')} empty={t('partners.any')} options={Object.keys(kinds).map((value) => ({ value, text: t(`state.${value}`) }))} />
            <SelectField name="sector" label={t('sector.label')} empty={t('partners.any')} options={sectors.map((value) => ({ value, text: t(`sector.${value}`) }))} />
          </Filters>
          <Show query={query}>
            {({ pages }) => (
              <>
                <Table
                  caption={t('partners.title')} quietCaption rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.partnerId}
                  columns={columns} sort={sort} onSort={setSort} count={t('partners.count', { count: pages[0]?.total ?? 0 })}
                  empty={<Empty title={t(filtered ? 'partners.noneFound' : 'partners.none')}><p>{t(filtered ? 'partners.noneFoundWords' : 'partners.noneWords')}</p></Empty>}
                />
                <Pager query={query} />
                <DownloadLink href={`/p/${slug}/api/partners/export?${toWords(asked)}`}>{t('partners.export')}</DownloadLink>
              </>
            )}
          </Show>
        </div>
      </Card>
    </>
  );
}

function useColumns(root: string): Column<Item>[] {
  const { t } = useTranslation('partnerships');
  const { partnership } = useMe();
  return [
    {
      key: 'Name', header: t('partners.organisation'), rowHeader: true, sort: true,
      cell: (row) => <Link href={`${root}/${row.partnerId}`}>{row.name}</Link>,
    },
    { key: 'Sector', header: t('sector.label'), sort: true, cell: (row) => t(`sector.${row.sector}`) },
    {
      key: 'Involvement', header: t('involvement.short'), sort: true,
      cell: (row) => (row.commitment ? t(`level.${row.commitment}`) : t('level.none')),
    },
    {
      key: 'State', header: t('partners.state'), sort: true,
      cell: (row) => <Status kind={kinds[row.progress.state]}>{t(`state.${row.progress.state}`)}</Status>,
    },
    {
      key: 'Left', header: t('partners.left'), sort: true,
      cell: (row) => (row.progress.state === 'Invited'
        ? t('partners.waiting', { date: row.invitationExpiresAt ? dateOf(row.invitationExpiresAt) : '' })
        : t('partners.leftCount', { count: left(row.progress) })),
    },
    {
      key: 'Joined', header: t('partners.joined'), sort: true,
      cell: (row) => (row.organisationId === partnership.leadOrganisationId ? t('partners.leads') : row.joinedAt ? shortDateOf(row.joinedAt) : t('partners.notYet')),
    },
  ];
}
