import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useMe, usePermission } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Checkbox } from '../../ui/checkboxes';
import { DateField } from '../../ui/date-field';
import { Form } from '../../ui/form';
import { SelectField } from '../../ui/select-field';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

type Colleague = components['schemas']['ListDeputiesColleague'];

interface Values {
  absentMembershipId: string;
  deputyMembershipId: string | null;
  firstDay: string | null;
  lastDay: string | null;
  includesManagement: boolean;
}

/** Anybody names their own deputy; a coordinator also that of a colleague. */
export function NameDeputy({ colleagues }: { colleagues: Colleague[] }) {
  const { t } = useTranslation('access');
  const me = useMe();
  const coordinates = usePermission('CoordinateOrganisation');
  const manages = usePermission('ManagePartnership');
  const defaultValues: Values = { absentMembershipId: me.membershipId, deputyMembershipId: null, firstDay: null, lastDay: null, includesManagement: false };
  const form = useForm<Values>({ defaultValues });
  const absentId = useWatch({ control: form.control, name: 'absentMembershipId' });
  const organisationId = colleagues.find(({ membershipId }) => membershipId === absentId)?.organisationId ?? me.organisation.id;
  const named = api.useMutation('post', '/api/deputies', {
    onSuccess: () => {
      toast(t('deputies.done'));
      form.reset(defaultValues);
    },
  });
  const option = ({ membershipId, name }: Colleague) => ({ value: membershipId, text: name });
  return (
    <Form form={form} submit={t('deputies.submit')} pending={named.isPending} problem={named.error} onSubmit={(body) => named.mutate({ body })}>
      {coordinates && <SelectField name="absentMembershipId" label={t('deputies.absent')} options={colleagues.map(option)} />}
      <SelectField
        name="deputyMembershipId" label={t('deputies.deputy')} empty={t('deputies.choose')}
        options={colleagues.filter((one) => one.organisationId === organisationId && one.membershipId !== absentId).map(option)}
      />
      <DateField name="firstDay" label={t('deputies.firstDay')} />
      <DateField name="lastDay" label={t('deputies.lastDay')} />
      {manages && <Checkbox name="includesManagement" label={t('deputies.management')} hint={t('deputies.managementHint')} />}
    </Form>
  );
}
