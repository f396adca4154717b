import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner';
import { Link } from '../../ui/link';
import type { Proposals } from './checklist-form';
import { useStopCard } from './stop-address';

const kinds = ['fire', 'food', 'warmth', 'other'] as const;

const kindOf = (need: string): (typeof kinds)[number] => (need.startsWith('fire') ? 'fire' : need === 'food' ? 'food' : need === 'warm-home' ? 'warmth' : 'other');

/** What to do before leaving, where waiting for the hub would be too long: once, whichever needs ask for it. */
export function UrgentAdvice({ proposals }: { proposals: Proposals }) {
  const { t } = useTranslation('referrals');
  const stopCard = useStopCard();
  const urgent = proposals.needs.filter((need) => need.isUrgent);
  return kinds.map((kind) => {
    const codes = urgent.map((need) => need.code).filter((code) => kindOf(code) === kind);
    if (codes.length === 0) return null;
    const numbers = proposals.services.filter((service) => service.phone && codes.some((code) => service.needs.includes(code)));
    return (
      <Banner key={kind} kind="warning" title={t(`urgent.${kind}.title`)}>
        <div className="prose">
          <p>{t(`urgent.${kind}.words`)}</p>
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
