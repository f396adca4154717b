import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { date } from '../../lib/format';
import type { components } from '../../lib/schema';
import { accessWords } from '../../ui/access-needs';
import { Card } from '../../ui/card';
import { SummaryList } from '../../ui/summary-list';
import { addressLines, safeLines } from './contact/safe-ways';

export function SubmissionPerson({ submission, actions }: { submission: components['schemas']['GetSubmissionResponse']; actions?: ReactNode }) {
  const { t } = useTranslation('referrals');
  const { person } = submission;
  const rows = [
    { key: 'name', value: `${person.firstName} ${person.lastName}` },
    { key: 'dateOfBirth', value: person.dateOfBirth ? date(person.dateOfBirth) : '' },
    { key: 'nhsNumber', value: person.nhsNumber ?? '' },
    { key: 'reach', value: [person.phone, person.email, ...addressLines(person)].filter(Boolean).join('\n') },
    { key: 'safeContact', value: safeLines(person).join('\n') },
    { key: 'language', value: [person.language, person.needsInterpreter ? t('person.needsInterpreter') : ''].filter(Boolean).join('\n') },
    { key: 'accessNeeds', value: accessWords(person.accessNeeds) },
    { key: 'note', value: submission.note },
    { key: 'controller', value: submission.controller },
  ];
  return (
    <Card title={t('history:show.person')} lead={t('history:show.personLead')} actions={actions}>
      <SummaryList rows={rows.filter(({ value }) => value).map(({ key, value }) => ({ key, label: t(`contact:check.${key}`), value }))} />
    </Card>
  );
}
