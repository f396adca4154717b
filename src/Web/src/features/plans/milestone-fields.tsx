import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { Checkbox } from '../../ui/checkboxes';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { TextArea } from '../../ui/text-area';

export type Choices = components['schemas']['GetMilestoneChoicesResponse'];

export interface MilestoneValues {
  goalId: string | null;
  title: string;
  description: string;
  isQuickWin: boolean;
  ownerOrganisationId: string;
  ownerMembershipId: string | null;
  startsOn: string | null;
  dueOn: string | null;
}

/** What the API takes. A person of another organisation than the chosen one is nobody. */
export const toEntry = (values: MilestoneValues, { people }: Choices): components['schemas']['AddMilestoneRequest'] => ({
  ...values,
  ownerMembershipId: people.some(({ membershipId, organisationId }) =>
    membershipId === values.ownerMembershipId && organisationId === values.ownerOrganisationId) ? values.ownerMembershipId : null,
});

/** All that is planned about a milestone, for adding and for changing. */
export function MilestoneFields({ choices }: { choices: Choices }) {
  const { t } = useTranslation('plans');
  const organisation = useWatch<MilestoneValues, 'ownerOrganisationId'>({ name: 'ownerOrganisationId' });
  const people = choices.people.filter(({ organisationId }) => organisationId === organisation);
  return (
    <>
      <SelectField
        name="goalId" width="full" label={t('fields.goal')} hint={t('fields.goalHint')} empty={t('fields.choose')}
        options={choices.goals.map(({ goalId, title }) => ({ value: goalId, text: title }))}
      />
      <TextField name="title" label={t('fields.title')} hint={t('fields.titleHint')} />
      <TextArea name="description" rows={4} label={t('fields.description')} hint={t('fields.descriptionHint')} optional />
      <SelectField
        name="ownerOrganisationId" label={t('fields.organisation')} hint={t('fields.organisationHint')}
        options={choices.organisations.map(({ organisationId, name }) => ({ value: organisationId, text: name }))}
      />
      <SelectField
        key={organisation} name="ownerMembershipId" label={t('fields.person')} hint={t('fields.personHint')} empty={t('fields.nobody')} optional
        options={people.map(({ membershipId, name }) => ({ value: membershipId, text: name }))}
      />
      <DateField name="startsOn" label={t('fields.startsOn')} />
      <DateField name="dueOn" label={t('fields.dueOn')} hint={t('fields.dueOnHint')} />
      <Checkbox name="isQuickWin" label={t('fields.quickWin')} hint={t('fields.quickWinHint', { days: choices.quickWinDays })} />
    </>
  );
}
