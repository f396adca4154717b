import { useTranslation } from 'react-i18next';
import { date } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { SummaryList } from '../../../ui/summary-list';

/** How to contact them safely stands above every number. */
export function ReceivedPerson({ referral: { person, controller } }: { referral: components['schemas']['GetReceivedReferralResponse'] }) {
  const { t } = useTranslation('hub');
  const rows = [
    { key: 'phone', value: person.phone && <a href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>{person.phone}</a> },
    { key: 'email', value: person.email && <a href={`mailto:${person.email}`}>{person.email}</a> },
    { key: 'address', value: [person.address, person.postcode].filter(Boolean).join('\n') },
    { key: 'dateOfBirth', value: person.dateOfBirth ? date(person.dateOfBirth) : '' },
    { key: 'language', value: [person.language, person.needsInterpreter ? t('person.interpreter') : ''].filter(Boolean).join('. ') },
    { key: 'controller', value: controller },
  ];
  return (
    <Card title={t('person.title')}>
      <div className="stack">
        {person.safeContact && <Banner kind="warning" title={t('safeContact')}>{person.safeContact}</Banner>}
        <SummaryList rows={rows.filter(({ value }) => value).map(({ key, value }) => ({ key, label: t(`person.${key}`), value }))} />
      </div>
    </Card>
  );
}
