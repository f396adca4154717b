import { useTranslation } from 'react-i18next';
import { date } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { accessWords } from '../../../ui/access-needs';
import { Card } from '../../../ui/card';
import { SummaryList } from '../../../ui/summary-list';
import { SafeContact } from '../contact/safe-contact';
import { addressLines, isSafe } from '../contact/safe-ways';

/** How to contact them safely stands above every number. */
export function ReceivedPerson({ person, controller }: { person: components['schemas']['PersonDetails']; controller: string }) {
  const { t } = useTranslation('hub');
  const rows = [
    { key: 'phone', value: person.phone && (isSafe(person, 'Phone') ? <a href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>{person.phone}</a> : isSafe(person, 'Text') ? person.phone : '') },
    { key: 'email', value: person.email && isSafe(person, 'Email') && <a href={`mailto:${person.email}`}>{person.email}</a> },
    { key: 'address', value: addressLines(person).join('\n') },
    { key: 'dateOfBirth', value: person.dateOfBirth ? date(person.dateOfBirth) : '' },
    { key: 'language', value: [person.language, person.needsInterpreter ? t('person.interpreter') : ''].filter(Boolean).join('. ') },
    { key: 'accessNeeds', value: accessWords(person.accessNeeds) },
    { key: 'controller', value: controller },
  ];
  return (
    <Card title={t('person.title')}>
      <div className="stack">
        <SafeContact person={person} />
        <SummaryList rows={rows.filter(({ value }) => value).map(({ key, value }) => ({ key, label: t(`person.${key}`), value }))} />
      </div>
    </Card>
  );
}
