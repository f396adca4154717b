import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner';
import { Link } from '../../ui/link';
import type { Proposals } from './checklist-form';
import { useStopCard } from './stop-address';

const kindOf = (need: string) => (need.startsWith('fire') ? 'fire' : need === 'food' ? 'food' : 'other');

/** What to do before leaving, where waiting for the hub would be too long. */
export function UrgentAdvice({ proposals }: { proposals: Proposals }) {
  const { t } = useTranslation('referrals');
  const stopCard = useStopCard();
  return proposals.needs.filter((need) => need.isUrgent).map((need) => {
    const numbers = proposals.services.filter((service) => service.needs.includes(need.code) && service.phone);
    return (
      <Banner key={need.code} kind="warning" title={t(`urgent.${kindOf(need.code)}.title`)}>
        <div className="prose">
          <p>{t(`urgent.${kindOf(need.code)}.words`)}</p>
          {numbers.map((service) => (
            <p key={service.serviceId}>
              {t('urgent.ring', { name: service.name })} <a href={`tel:${service.phone?.replace(/[^+\d]/g, '')}`}><strong>{service.phone}</strong></a>
            </p>
          ))}
          <p><Link href={stopCard} target="_blank">{t('stop.open')}</Link></p>
        </div>
      </Banner>
    );
  });
}
