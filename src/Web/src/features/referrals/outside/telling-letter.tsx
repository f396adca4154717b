import { useTranslation } from 'react-i18next';
import { date, dateOf, list, today } from '../../../lib/format';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ages } from '../inbox/ages';
import './outside.css';
import type { Telling } from './tell-service';

/** The letter for a service without phone or e-mail, with a slip to send back. It does not say who it is. */
export function TellingLetter({ telling }: { telling: Telling }) {
  const { t } = useTranslation('links');
  const { glimpse } = telling;
  return (
    <Card title={t('letter.title')} lead={t('letter.lead')} actions={<Button look="secondary" onClick={() => window.print()}>{t('letter.print')}</Button>}>
      <section className="printed-letter" aria-label={t('letter.title')}>
        <address>{[telling.organisationName, telling.address].join('\n')}</address>
        <p>{date(today())}</p>
        <p><strong>{t('letter.about', { reference: telling.reference })}</strong></p>
        <p>{t('letter.agreed', { partnership: telling.partnershipName, service: telling.serviceName })}</p>
        {telling.received?.sharing.override && !telling.received.sharing.override.personWasTold && <p><strong>{t('consents:received.notTold')}</strong></p>}
        <dl>
          <dt>{t('letter.need')}</dt><dd>{list(telling.needs.map((need) => need.name))}</dd>
          <dt>{t('hub:glimpse.area')}</dt><dd>{glimpse.area || t('hub:glimpse.unknown')}</dd>
          <dt>{t('hub:glimpse.age')}</dt><dd>{ages(glimpse)}</dd>
        </dl>
        <p>{t('letter.next', { on: telling.dueAt ? dateOf(telling.dueAt) : t('letter.soon') })} {telling.hubPhone && t('letter.ring', { phone: telling.hubPhone })}</p>
        <div className="printed-slip">
          <p><strong>{t('letter.slip', { reference: telling.reference })}</strong></p>
          <ul>
            <li>☐ {t('letter.yes')} ______________________________</li>
            <li>☐ {t('letter.no')} ______________________________</li>
            <li>☐ {t('letter.ask')} ______________________________</li>
          </ul>
          <p>{t('letter.signed')} ______________________________</p>
        </div>
      </section>
    </Card>
  );
}
