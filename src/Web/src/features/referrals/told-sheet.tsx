import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useMe } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/states';
import { toast } from '../../ui/toasts';
import './told-sheet.css';

export type Told = Pick<components['schemas']['FindServicesItem'], 'serviceId' | 'name' | 'organisationName' | 'description' | 'whoFor' | 'cost' | 'openingTimes' | 'phone' | 'email' | 'website' | 'address'>;
type How = components['schemas']['SignpostHow'];

/** The plain sheet in the person's hand. The same sheet is counted once, however often it is printed or sent. */
export function ToldSheet({ told, need }: { told: Told[]; need: string }) {
  const { t } = useTranslation('referrals');
  const { partnership } = useMe();
  const [counted, setCounted] = useState<string[]>([]);
  const tell = api.useMutation('post', '/api/signposts');
  const facts = (service: Told) => [
    service.phone && t('tell:facts.phone', { phone: service.phone }), service.openingTimes && t('tell:facts.openingTimes', { times: service.openingTimes }),
    service.whoFor && t('tell:facts.whoFor', { who: service.whoFor }), service.cost && t('tell:facts.cost', { cost: service.cost }),
    service.address, service.email, service.website,
  ].filter(Boolean);
  const text = told.map((service) => [service.name, service.organisationName, service.description, ...facts(service)].join('\n')).join('\n\n');

  const count = (how: How) => {
    const fresh = told.map(({ serviceId }) => serviceId).filter((id) => !counted.includes(id));
    if (fresh.length === 0 || tell.isPending) return;
    tell.mutate({ body: { serviceIds: fresh, need, how } }, {
      onSuccess: () => {
        setCounted((before) => [...before, ...fresh]);
        toast(t('tell:counted'));
      },
    });
  };

  const copy = () => void navigator.clipboard.writeText(text).then(() => count('Sent'), () => toast(t('tell:copyRefused')));

  return (
    <Card id="told" title={t('tell:sheet')} lead={told.length === 0 ? t('tell:sheetEmpty') : undefined}>
      {told.length > 0 && (
        <div className="stack">
          {tell.error && <Failed problem={tell.error} />}
          <div className="form-actions no-print">
            <Button onClick={() => { window.print(); count('Printed'); }}>{t('print.button')}</Button>
            <Button look="secondary" onClick={copy}>{t('tell:copy')}</Button>
            <a className="button button-secondary" href={`sms:?&body=${encodeURIComponent(text)}`} onClick={() => count('Sent')}>{t('tell:sms')}</a>
            <a className="button button-secondary" href={`mailto:?subject=${encodeURIComponent(t('tell:mailSubject'))}&body=${encodeURIComponent(text)}`} onClick={() => count('Sent')}>{t('tell:mail')}</a>
            <Button look="plain" onClick={() => count('Shown')}>{t('tell:shown')}</Button>
          </div>
          <ul className="told-sheet">
            {told.map((service) => (
              <li key={service.serviceId}>
                <h3>{service.name}</h3>
                <p>{service.organisationName}</p>
                <p className="told-phone">{service.phone}</p>
                <p>{service.description}</p>
                <ul className="plain-list">{facts(service).slice(service.phone ? 1 : 0).map((fact) => <li key={fact}>{fact}</li>)}</ul>
              </li>
            ))}
          </ul>
          <p className="hint">{t('tell:from', { name: partnership.name })}</p>
        </div>
      )}
    </Card>
  );
}
