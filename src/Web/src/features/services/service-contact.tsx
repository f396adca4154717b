import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { SummaryList } from '../../ui/summary-list';
import { telephone } from './service-item';
import './services.css';

/** How to reach the service: to tap on a phone, to copy on a desk. */
export function ServiceContact({ service }: { service: components['schemas']['GetServiceResponse'] }) {
  const { t } = useTranslation('services');
  const rows = [
    { key: 'phone', label: t('fields.phone'), text: service.phone, value: <a href={telephone(service.phone)}>{service.phone}</a> },
    { key: 'email', label: t('fields.email'), text: service.email, value: <a href={`mailto:${service.email}`}>{service.email}</a> },
    {
      key: 'website', label: t('fields.website'), text: service.website,
      value: <a href={service.website} target="_blank" rel="noreferrer">{service.website.replace(/^https?:\/\/|\/$/g, '')}</a>,
    },
    { key: 'address', label: t('fields.address'), text: service.address, value: service.address },
  ].filter(({ text }) => text);
  return <Card title={t('get.contact')}><div className="contact"><SummaryList rows={rows} /></div></Card>;
}
