import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { sentence } from '../../../lib/problem';
import type { Plan, PlanAction } from './plan-types';

/** Done, not done and why, or to do after all. */
export function SettleAction({ plan, action }: { plan: Plan; action: PlanAction }) {
  const { t } = useTranslation('support');
  const [asking, setAsking] = useState(false);
  const settle = api.useMutation('post', '/api/support-plans/{planId}/actions/{actionId}/settlement');
  const say = (state: PlanAction['state'], reason = '') => settle.mutate(
    { params: { path: { planId: plan.planId, actionId: action.actionId } }, body: { version: plan.version, state, reason } },
    { onSuccess: () => { setAsking(false); toast(t(`settle.toasts.${state}`)); } },
  );
  const form = useForm({ defaultValues: { reason: '' } });
  if (!action.maySettle) return null;
  const about = <span className="visually-hidden"> {action.what}</span>;
  return (
    <div className="form-actions">
      {action.state !== 'ToDo' && <Button small look="secondary" pending={settle.isPending} onClick={() => say('ToDo')}>{t('settle.undo')}{about}</Button>}
      {action.state === 'ToDo' && <Button small look="secondary" pending={settle.isPending} onClick={() => say('Done')}>{t('settle.done')}{about}</Button>}
      {action.state === 'ToDo' && <Button small look="secondary" onClick={() => setAsking(true)}>{t('settle.notDone')}{about}</Button>}
      {settle.error && !asking ? <p className="field-error" role="alert">{sentence(settle.error)}</p> : null}
      <Dialog open={asking} title={t('settle.notDone')} onClose={() => setAsking(false)}>
        <Form form={form} submit={t('settle.submit')} pending={settle.isPending} problem={settle.error} onSubmit={({ reason }) => say('NotDone', reason)}>
          <TextArea name="reason" label={t('settle.reason')} rows={3} />
        </Form>
      </Dialog>
    </div>
  );
}
