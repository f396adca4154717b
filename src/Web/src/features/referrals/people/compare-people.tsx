import { useTranslation } from 'react-i18next';
import { date } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Status, type StatusKind } from '../../../ui/status';
import { Table } from '../../../ui/table';

type Schemas = components['schemas'];
type Person = Schemas['PersonDetails'];
type Field = Schemas['MatchField'];

const values: Record<Field, (person: Person) => string> = {
  FirstName: (person) => person.firstName,
  LastName: (person) => person.lastName,
  DateOfBirth: (person) => (person.dateOfBirth ? date(person.dateOfBirth) : ''),
  Postcode: (person) => person.postcode,
  Phone: (person) => person.phone,
  Email: (person) => person.email,
  NhsNumber: (person) => person.nhsNumber ?? '',
};

const kindOf = (agreement: Schemas['Agreement']): StatusKind =>
  agreement === 'Same' ? 'on-track' : agreement === 'Different' ? 'off-track' : agreement === 'NotKnown' ? 'neutral' : 'at-risk';

/** What two checklists say of their people, side by side, with a word for how each agrees. */
export function ComparePeople({ item, submission }: { item: Schemas['ListLookalikesItem']; submission: Schemas['GetSubmissionResponse'] }) {
  const { t } = useTranslation('pairs');
  const said = item.findings.filter(({ field }) => values[field](submission.person) || values[field](item.person));
  return (
    <Table
      caption={t('compare.caption', { reference: submission.reference, other: item.reference })} quietCaption count={false}
      rows={said} rowKey={({ field }) => field}
      columns={[
        { key: 'field', header: t('compare.field'), rowHeader: true, cell: ({ field }) => t(`field.${field}`) },
        { key: 'this', header: t('compare.this'), cell: ({ field }) => values[field](submission.person) || t('compare.blank') },
        { key: 'other', header: item.reference, cell: ({ field }) => values[field](item.person) || t('compare.blank') },
        { key: 'agreement', header: t('compare.agreement'), cell: ({ agreement }) => <Status kind={kindOf(agreement)}>{t(`agreement.${agreement}`)}</Status> },
      ]}
    />
  );
}
