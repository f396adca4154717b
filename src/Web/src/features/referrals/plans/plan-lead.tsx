import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { SelectField } from '../../../ui/select-field';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import type { Plan } from './plan-types';

/** Who is the person to ask for from now on. */
export function PlanLead({ plan }: { plan: Plan }) {
  const { t } = useTranslation('support');
  const [asking, setAsking] = useState(false);
  if (plan.nextLeads.length === 0) return null;
  return (
    <>
      <Button look="secondary" small onClick={() => setAsking(true)}>{t(plan.mayTakeLead ? 'lead.take' : 'lead.button')}</Button>
      <Dialog open={asking} title={t('lead.title')} onClose={() => setAsking(false)}><Choose plan={plan} close={() => setAsking(false)} /></Dialog>
    </>
  );
}

function Choose({ plan, close }: { plan: Plan; close: () => void }) {
  const { t } = useTranslation('support');
  const form = useForm<{ membershipId: string | null }>({ defaultValues: { membershipId: null } });
  const hand = api.useMutation('post', '/api/support-plans/{planId}/lead', { onSuccess: () => { close(); toast(t('lead.toast')); } });
  return (
    <Form
      form={form} submit={t('lead.submit')} pending={hand.isPending} problem={hand.error}
      onSubmit={({ membershipId }) => {
        if (!membershipId) return form.setError('membershipId', { message: t('lead.missing') });
        hand.mutate({ params: { path: { planId: plan.planId } }, body: { version: plan.version, membershipId } });
      }}
    >
      <SelectField name="membershipId" label={t('lead.which')} hint={t('lead.hint')} empty={t('choose')} options={plan.nextLeads.map(({ id, name }) => ({ value: id, text: name }))} />
    </Form>
  );
}
