import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { Checkboxes } from '../../ui/checkboxes';
import { Form } from '../../ui/form';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

type Role = components['schemas']['Role'];

const roles = [
  'PartnershipManager', 'OrganisationCoordinator', 'Worker', 'ServiceWorker', 'HubWorker', 'SafeguardingLead', 'BoardMember', 'Evaluator',
] as const satisfies Role[];

export function ChooseSecondStepRoles({ settings }: { settings: components['schemas']['GetSettingsResponse'] }) {
  const { t } = useTranslation('partnerships');
  const { secondStepRoles, version } = settings;
  const form = useForm<{ roles: Role[] }>({ defaultValues: { roles: secondStepRoles } });
  const choose = api.useMutation('put', '/api/settings/second-step-roles', { onSuccess: () => toast(t('settings.saved')) });
  return (
    <Card narrow title={t('settings.secondStep')} lead={t('settings.secondStepLead')}>
      <Form
        form={form} submit={t('settings.secondStepSave')} pending={choose.isPending} problem={choose.error}
        onSubmit={(values) => choose.mutate({ body: { ...values, version } })}
      >
        <Checkboxes name="roles" label={t('settings.secondStepRoles')} hint={t('settings.secondStepHint')} options={roles.map((value) => ({ value, text: t(`role.${value}`) }))} />
      </Form>
    </Card>
  );
}
