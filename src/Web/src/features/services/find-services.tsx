import { useTranslation } from 'react-i18next';
import { toWords, useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { usePermission, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { DownloadLink } from '../../ui/download-link';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Pager } from '../../ui/pager';
import { askedOrder } from '../../ui/sorting';
import { Empty, Show } from '../../ui/states';
import { defaults, orders, ServiceFilters } from './service-filters';
import { ServiceItem } from './service-item';
import './services.css';

type Page = components['schemas']['FindServicesResponse'];

export default function FindServices() {
  const { t } = useTranslation('services');
  const root = `/p/${useSlug()}/services`;
  const mayTell = usePermission('MakeReferrals');
  const mayList = usePermission('CoordinateOrganisation');
  const [filters] = useFilters(defaults);
  const asked = {
    search: filters.search || undefined,
    need: filters.need || undefined,
    organisationId: filters.organisation || undefined,
    takesReferrals: filters.takes ? filters.takes === 'referrals' : undefined,
    closed: filters.closed === 'yes' || undefined,
  };
  const ordered = { ...asked, ...askedOrder(filters.sort, orders) };
  const isFiltered = Object.values(asked).some((value) => value !== undefined);
  const query = api.useInfiniteQuery(
    'get', '/api/services', { params: { query: { ...ordered, take: 30 } } },
    { pageParamName: 'after', initialPageParam: null, getNextPageParam: (last: Page) => last.next },
  );
  const add = mayList && <LinkButton href={`${root}/new`}>{t('find.add')}</LinkButton>;

  return (
    <>
      <PageHeader
        title={t('find.title')} lead={t('find.lead')}
        actions={<>
          {mayTell && <LinkButton look="secondary" href={`${root}/tell`}>{t('find.tell')}</LinkButton>}
          {mayList && <LinkButton look="secondary" href={`${root}/own`}>{t('find.own')}</LinkButton>}
          {add}
        </>}
      />
      <ServiceFilters organisations={query.data?.pages[0]?.organisations ?? []} />
      <Show query={query}>
        {({ pages }) => (
          <section aria-labelledby="services-found">
            <div className="list-head">
              <div role="status"><h2 id="services-found">{t('find.count', { count: pages[0]?.total ?? 0 })}</h2></div>
              {pages[0]?.total ? <DownloadLink href={`/p/${root.split('/')[2]}/api/services/export?${toWords(ordered)}`} about="CSV">{t('find.export')}</DownloadLink> : null}
            </div>
            {pages[0]?.total === 0 && (isFiltered
              ? <Empty title={t('find.noMatch')}><p>{t('find.noMatchWords')}</p></Empty>
              : <Empty title={t('find.none')} action={add}><p>{t('find.noneWords')}</p></Empty>)}
            <ul className="service-list">
              {pages.flatMap((page) => page.items).map((service) => <ServiceItem key={service.serviceId} service={service} />)}
            </ul>
            <Pager query={query} />
          </section>
        )}
      </Show>
    </>
  );
}
