import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import type { ChecklistValues } from './checklist-form';

/** When and by whom a paper form was filled, so that the worker hears what comes of it. */
export function PaperWorker() {
  const { t } = useTranslation('referrals');
  const { organisationId, membershipId } = useWatch<ChecklistValues, 'filledBy'>({ name: 'filledBy' });
  const partners = api.useQuery('get', '/api/partners', { params: { query: { take: 100 } } });
  const people = api.useQuery(
    'get', '/api/members', { params: { query: { organisationId: organisationId ?? undefined, mayDo: 'MakeReferrals', take: 100 } } }, { enabled: organisationId !== null },
  );
  const joined = (partners.data?.items ?? []).filter((partner) => partner.joinedAt !== null);
  return (
    <>
      <DateField name="filledOn" label={t('fill.filledOn')} />
      <SelectField
        name="filledBy.organisationId" label={t('paper.organisation')} empty={t('paper.choose')}
        options={joined.map((partner) => ({ value: partner.organisationId, text: partner.name }))}
      />
      {organisationId && (
        <SelectField
          name="filledBy.membershipId" label={t('paper.worker')} hint={t('paper.workerHint')} empty={t('paper.noAccount')}
          options={(people.data?.items ?? []).map((person) => ({ value: person.membershipId, text: person.name }))}
        />
      )}
      {organisationId && !membershipId && <TextField name="filledBy.name" label={t('paper.name')} hint={t('paper.nameHint')} autoComplete="off" width="medium" />}
    </>
  );
}
