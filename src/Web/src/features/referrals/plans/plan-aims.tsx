import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import type { Plan } from './plan-types';

/** What the person wants, in their own words. */
export function PlanAims({ plan }: { plan: Plan }) {
  const { t } = useTranslation('support');
  const [asking, setAsking] = useState(false);
  return (
    <Card
      title={t('aims.title')}
      actions={plan.leads && plan.state === 'Open' && <Button look="secondary" small onClick={() => setAsking(true)}>{t('aims.change')}</Button>}
    >
      {plan.aims.length === 0 ? <p>{t('aims.none')}</p> : <ul className="plan-aims">{plan.aims.map((aim) => <li key={aim}>{aim}</li>)}</ul>}
      <Dialog open={asking} title={t('aims.title')} onClose={() => setAsking(false)}><Change plan={plan} close={() => setAsking(false)} /></Dialog>
    </Card>
  );
}

function Change({ plan, close }: { plan: Plan; close: () => void }) {
  const { t } = useTranslation('support');
  const form = useForm({ defaultValues: { aims: plan.aims.join('\n') } });
  const set = api.useMutation('put', '/api/support-plans/{planId}/aims', { onSuccess: () => { close(); toast(t('aims.toast')); } });
  return (
    <Form
      form={form} submit={t('aims.submit')} pending={set.isPending} problem={set.error}
      onSubmit={({ aims }) => set.mutate({
        params: { path: { planId: plan.planId } },
        body: { version: plan.version, aims: aims.split('\n').filter((line) => line.trim()).map((words) => ({ words })) },
      })}
    >
      <TextArea name="aims" label={t('aims.label')} hint={t('aims.hint')} rows={6} />
    </Form>
  );
}
