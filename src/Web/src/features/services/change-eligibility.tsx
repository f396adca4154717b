import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { reads } from '../../lib/live';
import type { components } from '../../lib/schema';
import { accessOptions } from '../../ui/access-needs';
import { Checkboxes } from '../../ui/checkboxes';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { NumberField } from '../../ui/number-field';
import { Radios } from '../../ui/radios';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

/** Whom a service is for, as far as a rule can tell. */
export function ChangeEligibility({ service }: { service: components['schemas']['GetServiceResponse'] }) {
  const { t } = useTranslation('services');
  const { isFor } = service;
  const form = useForm({
    defaultValues: {
      minimumAge: isFor.minimumAge, maximumAge: isFor.maximumAge,
      areas: isFor.areas.join(', '), wards: isFor.wards.map((ward) => typed(ward, isFor.wards)).join(', '), languages: isFor.languages.join(', '),
      interpreter: isFor.arrangesInterpreter === null ? 'notSaid' : isFor.arrangesInterpreter ? 'yes' : 'no',
      meets: isFor.meets, cannotMeet: isFor.cannotMeet,
    },
  });
  const change = api.useMutation('put', '/api/services/{serviceId}/eligibility', {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ predicate: reads('/api/services') });
      toast(t('intake.saved'));
    },
  });
  return (
    <Form
      form={form} submit={t('intake.submitFor')} pending={change.isPending} problem={change.error} label={t('intake.forWhom')}
      onSubmit={({ minimumAge, maximumAge, areas, wards, languages, interpreter, meets, cannotMeet }) => change.mutate({
        params: { path: { serviceId: service.serviceId } },
        body: {
          version: service.version, minimumAge, maximumAge, areas: parts(areas), wards: parts(wards), languages: parts(languages),
          arrangesInterpreter: interpreter === 'notSaid' ? null : interpreter === 'yes', meets, cannotMeet,
        },
      })}
    >
      <NumberField name="minimumAge" label={t('intake.minimumAge')} unit={t('intake.years')} optional />
      <NumberField name="maximumAge" label={t('intake.maximumAge')} unit={t('intake.years')} optional />
      <TextField name="areas" label={t('intake.areas')} hint={t('intake.areasHint')} autoComplete="off" optional />
      <TextField name="wards" label={t('intake.wards')} hint={t('intake.wardsHint')} autoComplete="off" optional />
      <TextField name="languages" label={t('intake.otherLanguages')} hint={t('intake.languagesHint')} autoComplete="off" optional />
      <Radios
        name="interpreter" label={t('intake.arranges')}
        options={['yes', 'no', 'notSaid'].map((value) => ({ value, text: t(`intake.arrangesOptions.${value}`) }))}
      />
      <Checkboxes name="meets" label={t('intake.meets')} hint={t('intake.meetsHint')} options={accessOptions()} optional />
      <Checkboxes name="cannotMeet" label={t('intake.cannotMeet')} hint={t('intake.cannotMeetHint')} options={accessOptions()} optional />
    </Form>
  );
}

/** What was typed between commas. */
export const parts = (typed: string) => typed.split(',').map((part) => part.trim()).filter(Boolean);

type Ward = components['schemas']['Ward'];

// By its name, unless the name would not lead back to this ward alone.
const typed = ({ code, name }: Ward, wards: Ward[]) =>
  name === '' || (code !== '' && (name.includes(',') || wards.filter((ward) => ward.name === name).length > 1)) ? code : name;
