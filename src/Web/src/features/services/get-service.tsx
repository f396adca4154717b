import { useTranslation } from 'react-i18next';
import { useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { date } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card, Cards } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { SummaryList } from '../../ui/summary-list';
import { HandOverService } from './hand-over-service';
import { ManageService } from './manage-service';
import { MarkForSafeguarding } from './mark-for-safeguarding';
import { ServiceContact } from './service-contact';
import { ServiceIntake } from './service-intake';
import { NeedTags, Safeguards, Takes } from './service-tags';

type Service = components['schemas']['GetServiceResponse'];

export default function GetService() {
  const { t } = useTranslation('services');
  const serviceId = useSegment('serviceId');
  const root = `/p/${useSlug()}/services`;
  const query = api.useQuery('get', '/api/services/{serviceId}', { params: { path: { serviceId } } });
  const service = query.data;

  return (
    <>
      <PageHeader
        title={service?.name ?? t('get.title')} lead={service?.organisationName} back={{ href: root, text: t('find.title') }}
        actions={service?.mayChange && <LinkButton look="secondary" href={`${root}/${serviceId}/edit`}>{t('get.change')}</LinkButton>}
      />
      <Show query={query}>{(found) => <ServiceDetails service={found} />}</Show>
    </>
  );
}

function ServiceDetails({ service }: { service: Service }) {
  const { t } = useTranslation('services');
  const about = [
    { key: 'whoFor', label: t('fields.whoFor'), value: service.whoFor },
    { key: 'cost', label: t('fields.cost'), value: service.cost },
    { key: 'openingTimes', label: t('fields.openingTimes'), value: service.openingTimes },
  ].filter(({ value }) => value);

  return (
    <>
      {service.isClosed && <Banner kind="warning" title={t('get.closed')}>{t('get.closedWords')}</Banner>}
      {!service.isClosed && !service.isOffered && <Banner title={t('get.notOffered')}>{t('get.notOfferedWords')}</Banner>}
      {service.takesReferrals && service.isOffered && !service.isClosed && !service.hasSigned && (
        <Banner kind="warning" title={t('get.noReferrals')}>{t('get.notSigned', { organisation: service.organisationName })}</Banner>
      )}
      {service.takesReferrals && service.isOffered && !service.isClosed && service.hasSigned && !service.hasServiceWorkers && (
        <Banner kind="warning" title={t('get.noReferrals')}>{t('get.nobodyThere', { organisation: service.organisationName })}</Banner>
      )}
      {!service.isClosed && !service.isAssured && <Banner kind="warning" title={t('get.old')}>{t('get.oldWords', { date: date(service.checkedOn) })}</Banner>}
      <Cards split>
        <div>
          <Card title={t('get.about')} actions={<><Takes referrals={service.takesReferrals} /><Safeguards receives={service.receivesSafeguarding} /></>}>
            <div className="stack">
              <p className="keep-lines">{service.description}</p>
              <NeedTags codes={service.needs} />
              {about.length > 0 && <SummaryList rows={about} />}
              <p className="service-owner">{t('get.checked', { date: date(service.checkedOn) })}</p>
            </div>
          </Card>
        </div>
        <div>
          <ServiceIntake service={service} />
          <ServiceContact service={service} />
          {service.mayChange && <ManageService service={service} />}
          {service.mayMark && (service.takesReferrals || service.receivesSafeguarding) && <MarkForSafeguarding service={service} />}
          {service.mayChange && <HandOverService service={service} />}
        </div>
      </Cards>
    </>
  );
}
