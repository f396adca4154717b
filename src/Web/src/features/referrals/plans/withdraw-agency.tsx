import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import type { Plan } from './plan-types';

type Channel = components['schemas']['ContactChannel'];

const channels = ['Phone', 'Visit', 'Letter', 'Email', 'Text'] as const satisfies Channel[];

/** The person agrees no longer: of one organisation, or without one of all. */
export function WithdrawAgency({ plan, agency, onDone }: { plan: Plan; agency?: Plan['agencies'][number]; onDone?: () => void }) {
  const { t } = useTranslation('support');
  const [asking, setAsking] = useState(false);
  const title = agency ? t('withdraw.one', { name: agency.name }) : t('withdraw.all');
  return (
    <>
      <Button small look="secondary" onClick={() => setAsking(true)}>{t(agency ? 'withdraw.button' : 'withdraw.all')}{agency && <span className="visually-hidden"> {agency.name}</span>}</Button>
      <Dialog open={asking} title={title} onClose={() => setAsking(false)}>
        <Ask plan={plan} agency={agency} done={() => { setAsking(false); onDone?.(); }} />
      </Dialog>
    </>
  );
}

function Ask({ plan, agency, done }: { plan: Plan; agency: Plan['agencies'][number] | undefined; done: () => void }) {
  const { t } = useTranslation('support');
  const form = useForm<{ how: Channel | null }>({ defaultValues: { how: null } });
  const withdraw = api.useMutation('post', '/api/support-plans/{planId}/withdrawal', { onSuccess: () => { done(); toast(t('withdraw.toast')); } });
  return (
    <Form
      form={form} submit={t('withdraw.submit')} look="danger" pending={withdraw.isPending} problem={withdraw.error}
      onSubmit={({ how }) => {
        if (!how) return form.setError('how', { message: t('withdraw.howMissing') });
        withdraw.mutate({ params: { path: { planId: plan.planId } }, body: { organisationId: agency?.organisationId ?? null, how } });
      }}
    >
      <p>{t(!agency ? 'withdraw.allWords' : agency.isLead ? 'withdraw.leadWords' : 'withdraw.oneWords')}</p>
      <Radios name="how" label={t('withdraw.how')} inline options={channels.map((value) => ({ value, text: t(`channels.${value}`) }))} />
    </Form>
  );
}
