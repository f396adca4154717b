import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date } from '../../../lib/format';
import { useGo } from '../../../lib/navigation';
import { useSlug } from '../../../lib/partnership';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { ClosePlan } from './close-plan';
import type { Plan } from './plan-types';
import { WithdrawAgency } from './withdraw-agency';

/** Close and reopen, for whoever leads; leave, for the others; and what the person may ask of anybody. */
export function PlanEnding({ plan }: { plan: Plan }) {
  const { t } = useTranslation('support');
  const go = useGo();
  const root = `/p/${useSlug()}/support-plans`;
  const [asking, setAsking] = useState<'close' | 'leave' | null>(null);
  const reopen = api.useMutation('post', '/api/support-plans/{planId}/reopening');
  const isOpen = plan.state === 'Open';
  const close = () => setAsking(null);
  return (
    <Card title={t('ending.title')}>
      <div className="form-actions">
        {plan.leads && isOpen && <Button small look="secondary" onClick={() => setAsking('close')}>{t('ending.close')}</Button>}
        {plan.reopenUntil && (
          <ConfirmButton
            small title={t('ending.reopen')} question={<p>{t('ending.reopenWords', { on: date(plan.reopenUntil) })}</p>} confirm={t('ending.reopen')} pending={reopen.isPending} problem={reopen.error}
            onConfirm={(done) => reopen.mutate({ params: { path: { planId: plan.planId } }, body: { version: plan.version } }, { onSuccess: () => { done(); toast(t('ending.reopened')); } })}
          >
            {t('ending.reopen')}
          </ConfirmButton>
        )}
        {plan.leads && !isOpen && !plan.reopenUntil && <p>{t('ending.tooLate')}</p>}
        {!plan.leads && isOpen && <Button small look="secondary" onClick={() => setAsking('leave')}>{t('ending.leave')}</Button>}
        <WithdrawAgency plan={plan} onDone={() => go(root)} />
      </div>
      <Dialog open={asking === 'close'} title={t('ending.close')} onClose={close}><ClosePlan plan={plan} close={close} /></Dialog>
      <Dialog open={asking === 'leave'} title={t('ending.leave')} onClose={close}><Leave plan={plan} left={() => go(root)} /></Dialog>
    </Card>
  );
}

function Leave({ plan, left }: { plan: Plan; left: () => void }) {
  const { t } = useTranslation('support');
  const form = useForm({ defaultValues: { reason: '' } });
  const leave = api.useMutation('post', '/api/support-plans/{planId}/leaving', { onSuccess: () => { left(); toast(t('ending.left')); } });
  return (
    <Form
      form={form} submit={t('ending.leave')} pending={leave.isPending} problem={leave.error}
      onSubmit={({ reason }) => leave.mutate({ params: { path: { planId: plan.planId } }, body: { version: plan.version, reason } })}
    >
      <p>{t('ending.leaveWords')}</p>
      <TextArea name="reason" label={t('ending.leaveReason')} rows={3} />
    </Form>
  );
}
