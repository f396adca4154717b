import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { Show } from '../../ui/states';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { ChooseSecondStepRoles } from './choose-second-step-roles';
import { PlaceField } from './place-field';

const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const;

export default function ChangeSettings() {
  const { t } = useTranslation('partnerships');
  const query = api.useQuery('get', '/api/settings');
  return (
    <>
      <PageHeader title={t('settings.title')} lead={t('settings.lead')} />
      <Show query={query}>{(settings) => (
        <div className="stack">
          <SettingsForm key={settings.version} settings={settings} />
          <ChooseSecondStepRoles key={`second-step-${settings.version}`} settings={settings} />
        </div>
      )}</Show>
    </>
  );
}

function SettingsForm({ settings }: { settings: components['schemas']['GetSettingsResponse'] }) {
  const { t } = useTranslation('partnerships');
  const { name, division, daytimePhone, outOfHoursPhone, childrenPhone, hubPhone, version } = settings;
  const [place, setPlace] = useState(settings.place);
  const form = useForm({ defaultValues: { name, division, daytimePhone, outOfHoursPhone, childrenPhone, hubPhone, areaCodes: '' } });
  const change = api.useMutation('put', '/api/settings', { onSuccess: () => toast(t('settings.saved')) });
  const choose = (areas: typeof place) => {
    setPlace(areas);
    form.setValue('areaCodes', areas.map(({ code }) => code).join(' '), { shouldDirty: true });
  };
  const save = () => {
    if (place.length === 0) return form.setError('areaCodes', { message: t('place.missing') });
    return change.mutate({ body: { ...form.getValues(), areaCodes: place.map(({ code }) => code), version } });
  };
  return (
    <Form
      form={form} submit={t('save')} pending={change.isPending} problem={change.error} onSubmit={save}
    >
      <Card narrow title={t('settings.partnership')}>
        <div className="stack">
          <TextField name="name" label={t('create.name')} />
          <PlaceField chosen={place} onChange={choose} />
          <SelectField name="division" label={t('settings.division')} hint={t('settings.divisionHint')} options={divisions.map((value) => ({ value, text: t(`division.${value}`) }))} />
        </div>
      </Card>
      <Card narrow title={t('settings.hub')} lead={t('settings.hubLead')}>
        <TextField name="hubPhone" type="tel" label={t('settings.hubPhone')} optional width="medium" />
      </Card>
      <Card narrow title={t('settings.safety')} lead={t('settings.safetyLead')}>
        <div className="stack">
          <TextField name="daytimePhone" type="tel" label={t('settings.daytime')} optional width="medium" />
          <TextField name="outOfHoursPhone" type="tel" label={t('settings.outOfHours')} optional width="medium" />
          <TextField name="childrenPhone" type="tel" label={t('settings.children')} optional width="medium" />
        </div>
      </Card>
    </Form>
  );
}
