import { useTranslation } from 'react-i18next';
import { date } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import './printed-card.css';

/** What goes on paper: no name, no need, and of the agencies only what may be read by anybody. */
export function PrintedCard({ card }: { card: components['schemas']['IssueCardPrinted'] }) {
  const { t } = useTranslation('cards');
  const { picture } = card;
  return (
    <section className="printed-card" aria-label={t('print.label')}>
      <p className="printed-card-name">{card.partnershipName}</p>
      {card.hubPhone && <p className="printed-card-phone">{t('print.ring')}<br /><strong>{card.hubPhone}</strong></p>}
      <div className="printed-card-codes">
        <svg viewBox={`0 0 ${picture.size} ${picture.size}`} role="img" aria-label={t('print.picture')} shapeRendering="crispEdges"><path d={picture.path} /></svg>
        <dl>
          <dt>{t('print.page')}</dt><dd className="printed-card-page">{card.page.replace(/^https?:\/\//, '')}</dd>
          <dt>{t('print.code')}</dt><dd className="printed-card-code">{card.code}</dd>
          <dt>{t('print.pin')}</dt><dd className="printed-card-code">{card.pin.slice(0, 3)} {card.pin.slice(3)}</dd>
        </dl>
      </div>
      {card.hubRingsBy && <p>{t('print.hubRings', { by: date(card.hubRingsBy) })}</p>}
      {card.agencies.length > 0 && (
        <>
          <p className="printed-card-who">{t('print.agencies')}</p>
          <ul>{card.agencies.map((agency, index) => (
            <li key={`${agency.name}-${index}`}>{[agency.name, agency.organisationName].filter(Boolean).join(', ')}{agency.phone && <> <strong>{agency.phone}</strong></>}</li>
          ))}</ul>
        </>
      )}
      <p>{t('print.stop')}</p>
      {card.howToComplain && <p>{t('print.complain')} <span className="printed-card-page">{card.howToComplain.replace(/^https?:\/\//, '')}</span></p>}
    </section>
  );
}
