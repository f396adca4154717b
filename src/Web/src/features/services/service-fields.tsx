import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/schema';
import { Checkboxes } from '../../ui/checkboxes';
import { TextField } from '../../ui/field';
import { Radios } from '../../ui/radios';
import { TextArea } from '../../ui/text-area';
import { useNeeds } from './service-tags';

export interface ServiceValues {
  name: string;
  neutralName: string;
  description: string;
  needs: string[];
  takesReferrals: 'yes' | 'no' | null;
  whoFor: string;
  cost: string;
  openingTimes: string;
  phone: string;
  email: string;
  website: string;
  address: string;
}

export const emptyService: ServiceValues = {
  name: '', neutralName: '', description: '', needs: [], takesReferrals: null,
  whoFor: '', cost: '', openingTimes: '', phone: '', email: '', website: '', address: '',
};

/** What the API takes: an unanswered question goes as null, and the server asks for it. */
export const toEntry = ({ takesReferrals, ...values }: ServiceValues): components['schemas']['ListServiceRequest'] => ({
  ...values,
  takesReferrals: takesReferrals && takesReferrals === 'yes',
});

/** All that a service's entry says, for adding and for changing. */
export function ServiceFields() {
  const { t } = useTranslation('services');
  const { needs } = useNeeds();
  return (
    <>
      <TextField name="name" label={t('fields.name')} hint={t('fields.nameHint')} />
      <TextField name="neutralName" label={t('fields.neutralName')} hint={t('fields.neutralNameHint')} optional />
      <TextArea name="description" label={t('fields.description')} hint={t('fields.descriptionHint')} />
      <Checkboxes
        name="needs" label={t('fields.needs')} hint={t('fields.needsHint')}
        options={needs.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <Radios
        name="takesReferrals" label={t('fields.takes')}
        options={[
          { value: 'yes', text: t('fields.takesYes'), hint: t('fields.takesYesHint') },
          { value: 'no', text: t('fields.takesNo'), hint: t('fields.takesNoHint') },
        ]}
      />
      <TextArea name="whoFor" rows={3} label={t('fields.whoFor')} hint={t('fields.whoForHint')} optional />
      <TextField name="cost" label={t('fields.cost')} hint={t('fields.costHint')} optional />
      <TextArea name="openingTimes" rows={3} label={t('fields.openingTimes')} hint={t('fields.openingTimesHint')} optional />
      <TextField name="phone" type="tel" width="medium" autoComplete="off" label={t('fields.phone')} hint={t('fields.phoneHint')} optional />
      <TextField name="email" type="email" width="medium" autoComplete="off" label={t('fields.email')} hint={t('fields.emailHint')} optional />
      <TextField name="website" type="url" width="medium" autoComplete="off" label={t('fields.website')} hint={t('fields.websiteHint')} optional />
      <TextArea name="address" rows={3} label={t('fields.address')} hint={t('fields.addressHint')} optional />
    </>
  );
}
