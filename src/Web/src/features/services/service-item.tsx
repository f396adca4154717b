import type { components } from '../../lib/schema';
import { useSlug } from '../../lib/partnership';
import { Link } from '../../ui/link';
import { NeedTags, Safeguards, Takes } from './service-tags';

type Item = components['schemas']['FindServicesItem'];

/** One service in the directory: enough to choose, and the number to ring. */
export function ServiceItem({ service }: { service: Item }) {
  const root = `/p/${useSlug()}/services`;
  return (
    <li className="service-item">
      <div>
        <h3><Link href={`${root}/${service.serviceId}`}>{service.name}</Link></h3>
        <p className="service-owner">{service.organisationName}</p>
      </div>
      <p className="service-words">{service.description}</p>
      <NeedTags codes={service.needs} />
      <div className="service-foot">
        <Takes referrals={service.takesReferrals} />
        <Safeguards receives={service.receivesSafeguarding} />
        {service.phone && <a href={telephone(service.phone)}>{service.phone}</a>}
      </div>
    </li>
  );
}

/** What a telephone dials: digits, and the plus of a country's code. */
export const telephone = (phone: string) => `tel:${phone.replace(/\(0\)/, '').replace(/[^\d+]/g, '')}`;
