import { useTranslation } from 'react-i18next';
import { date, dateOf, list, today } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { addressLines, safeLines } from '../contact/safe-ways';
import './outside.css';
import type { Telling } from './tell-service';

type Schemas = components['schemas'];

interface Props {
  telling: Telling;
  received: Schemas['GetReceivedReferralResponse'];
  person: Schemas['PersonDetails'];
}

/** The letter to whoever has taken it on: who it is, and what to mind. */
export function TakenLetter({ telling, received, person }: Props) {
  const { t } = useTranslation('links');
  const { t: pairs } = useTranslation('pairs');
  const lines = safeLines(person);
  return (
    <Card title={t('letter.taken')} lead={t('letter.takenLead', { by: received.acceptedBy })} actions={<Button look="secondary" onClick={() => window.print()}>{t('letter.print')}</Button>}>
      <section className="printed-letter" aria-label={t('letter.taken')}>
        <address>{[received.acceptedBy, telling.organisationName, telling.address].filter(Boolean).join('\n')}</address>
        <p>{date(today())}</p>
        <p><strong>{t('letter.about', { reference: telling.reference })}</strong></p>
        <p>{t('letter.thanks', { service: telling.serviceName })}</p>
        {lines.length > 0 && <ul className="safe-lines">{lines.map((line) => <li key={line}><strong>{line}</strong></li>)}</ul>}
        <dl>
          <dt>{t('letter.who')}</dt><dd>{person.firstName} {person.lastName}</dd>
          <dt>{t('letter.lives')}</dt><dd>{addressLines(person).join(', ') || t('hub:glimpse.unknown')}</dd>
          <dt>{t('letter.phone')}</dt><dd>{person.phone || t('hub:glimpse.unknown')}</dd>
          <dt>{t('letter.need')}</dt><dd>{list(telling.needs.map((need) => need.name))}</dd>
        </dl>
        {telling.limits && <p><strong>{t('letter.limits')}</strong> {telling.limits}</p>}
        {received.visitRisk && <p><strong>{t('page.risk')}:</strong> {received.visitRisk.words}</p>}
        {received.together.map(({ referralId, name }) => <p key={referralId}><strong>{pairs('together.withOne', { name })}</strong> {pairs('together.inLetter')}</p>)}
        <p>{telling.dueAt && t('letter.contactBy', { on: dateOf(telling.dueAt) })} {telling.hubPhone && t('letter.questions', { phone: telling.hubPhone })}</p>
      </section>
    </Card>
  );
}
