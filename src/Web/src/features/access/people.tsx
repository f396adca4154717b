import { useTranslation } from 'react-i18next';
import { toWords, useFilters, useSort } from '../../lib/address';
import { api } from '../../lib/api';
import { list, shortDate, shortDateOf } from '../../lib/format';
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
import { askedOrder } from '../../ui/sorting';
import { Status } from '../../ui/status';
import { type Column, Table } from '../../ui/table';
import { ChangeLastDay } from './change-last-day';
import { ChangeRoles } from './change-roles';
import { ListInvitations } from './list-invitations';
import { type Member, type Role, roles } from './roles';
import './people.css';

const defaults = { search: '', role: '' };
const orders = ['Name', 'Organisation', 'Since'] as const satisfies components['schemas']['MemberOrder'][];

export default function People() {
  const { t } = useTranslation('access');
  const { organisation } = useMe();
  const slug = useSlug();
  const seesAll = usePermission('ManagePartnership');
  const mayChange = usePermission('CoordinateOrganisation');
  const [{ search, role }] = useFilters(defaults);
  const [sort, setSort] = useSort('Name');
  const asked = { search: search || undefined, role: (role || undefined) as Role | undefined, ...askedOrder(sort, orders) };
  const query = api.useInfiniteQuery(
    'get', '/api/members',
    { params: { query: { ...asked, take: 50 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: { next: string | null }) => last.next },
  );
  const actions = (
    <>
      <Link href={`/p/${slug}/people/deputies`}>{t('deputies.title')}</Link>
      {mayChange && <LinkButton href={`/p/${slug}/people/invite`}>{t('people.invite')}</LinkButton>}
    </>
  );
  const columns: Column<Member>[] = [
    { key: 'Name', sort: true, header: t('people.name'), rowHeader: true, cell: (row) => <>{row.name}<br /><span className="quiet">{row.email}</span></> },
    ...seesAll ? [{ key: 'Organisation', sort: true as const, header: t('people.organisation'), cell: (row: Member) => row.organisationName }] : [],
    { key: 'roles', header: t('people.roles'), cell: (row) => list(row.roles.map((held) => t(`role.${held}`))) },
    { key: 'Since', sort: true, header: t('people.since'), cell: (row) => shortDateOf(row.joinedAt) },
    { key: 'lastDay', header: t('people.lastDay'), unbroken: true, cell: (row) => <LastDay member={row} /> },
    ...mayChange ? [{
      key: 'change', header: t('people.change'),
      cell: (row: Member) => (
        <div className="row-actions">
          <ChangeRoles member={row} />
          <ChangeLastDay member={row} />
          <LinkButton look="plain" small href={`/p/${slug}/people/${row.membershipId}/leaving`}>{t('leaving.open')}<span className="visually-hidden"> {row.name}</span></LinkButton>
        </div>
      ),
    }] : [],
  ];

  return (
    <>
      <PageHeader title={t('people.title')} lead={seesAll ? t('people.leadAll') : t('people.lead', { organisation: organisation.name })} actions={actions} />
      <Card>
        <Filters defaults={defaults}>
          <TextField name="search" type="search" label={t('people.search')} width="medium" />
          <SelectField name="role" label={t('people.role')} empty={t('people.anyRole')} options={roles.map((value) => ({ value, text: t(`role.${value}`) }))} />
        </Filters>
        <Show query={query}>
          {({ pages }) => (
            <>
              <Table
                caption={t('people.title')} quietCaption columns={columns} sort={sort} onSort={setSort} rowKey={(row) => row.membershipId}
                rows={pages.flatMap((page) => page.items)} count={t('people.count', { count: pages[0]?.total ?? 0 })}
                empty={<Empty title={t('people.none')}><p>{t('people.noneWords')}</p></Empty>}
              />
              <Pager query={query} />
              <DownloadLink href={`/p/${slug}/api/members/export?${toWords(asked)}`}>{t('people.export')}</DownloadLink>
            </>
          )}
        </Show>
      </Card>
      {mayChange && <ListInvitations seesAll={seesAll} />}
    </>
  );
}

function LastDay({ member: { lastDay, hasRunOut } }: { member: Member }) {
  const { t } = useTranslation('access');
  if (!lastDay) return <span className="quiet">{t('people.noLastDay')}</span>;
  return hasRunOut ? <Status kind="at-risk">{t('people.ranOut', { day: shortDate(lastDay) })}</Status> : <>{shortDate(lastDay)}</>;
}
