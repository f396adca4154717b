import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { shortDate } from '../../../lib/format';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { DateField } from '../../../ui/date-field';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { SelectField } from '../../../ui/select-field';
import { Status } from '../../../ui/status';
import { Table } from '../../../ui/table';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { SettleAction } from './settle-action';
import { actionKinds, type Plan } from './plan-types';

/** Who does what by when: all of it, or the own organisation's part. */
export function PlanActions({ plan }: { plan: Plan }) {
  const { t } = useTranslation('support');
  const [asking, setAsking] = useState(false);
  return (
    <Card
      title={t('actions.title')} lead={plan.sees.others ? undefined : t('actions.own')}
      actions={plan.state === 'Open' && <Button small onClick={() => setAsking(true)}>{t('actions.add')}</Button>}
    >
      <Table
        caption={t('actions.title')} quietCaption rows={plan.actions} rowKey={(action) => action.actionId} count={false} empty={<p>{t('actions.none')}</p>}
        columns={[
          { key: 'what', header: t('actions.what'), rowHeader: true, cell: (action) => action.what },
          { key: 'who', header: t('actions.who'), cell: (action) => (action.worker ? `${action.worker}, ${action.organisationName}` : action.organisationName) },
          { key: 'due', header: t('actions.due'), unbroken: true, cell: (action) => shortDate(action.dueOn) },
          {
            key: 'state', header: t('actions.state'),
            cell: (action) => (
              <>
                {action.isLate ? <Status kind="off-track">{t('actions.late')}</Status> : <Status kind={actionKinds[action.state]}>{t(`actions.states.${action.state}`)}</Status>}
                {action.reason && <p>{action.reason}</p>}
              </>
            ),
          },
          { key: 'next', header: t('actions.next'), cell: (action) => <SettleAction plan={plan} action={action} /> },
        ]}
      />
      <Dialog open={asking} title={t('actions.add')} onClose={() => setAsking(false)}><Add plan={plan} close={() => setAsking(false)} /></Dialog>
    </Card>
  );
}

function Add({ plan, close }: { plan: Plan; close: () => void }) {
  const { t } = useTranslation('support');
  const agencies = plan.agencies.filter(({ state, isOwn }) => state === 'Joined' && (plan.leads || isOwn));
  const form = useForm<{ organisationId: string; membershipId: string | null; what: string; dueOn: string | null }>({
    defaultValues: { organisationId: agencies.find(({ isOwn }) => isOwn)?.organisationId ?? '', membershipId: null, what: '', dueOn: null },
  });
  const chosen = useWatch({ control: form.control, name: 'organisationId' });
  const workers = agencies.find(({ organisationId }) => organisationId === chosen)?.workers ?? [];
  const add = api.useMutation('post', '/api/support-plans/{planId}/actions', { onSuccess: () => { close(); toast(t('actions.toast')); } });
  return (
    <Form
      form={form} submit={t('actions.submit')} pending={add.isPending} problem={add.error}
      onSubmit={({ dueOn, membershipId, ...action }) => {
        if (!dueOn) return form.setError('dueOn', { message: t('actions.dueMissing') });
        const worker = workers.some(({ id }) => id === membershipId) ? membershipId : null;
        add.mutate({ params: { path: { planId: plan.planId } }, body: { version: plan.version, ...action, membershipId: worker, dueOn } });
      }}
    >
      <TextArea name="what" label={t('actions.whatLabel')} hint={t('actions.whatHint')} rows={2} />
      {agencies.length > 1 && <SelectField name="organisationId" label={t('actions.agency')} options={agencies.map((one) => ({ value: one.organisationId, text: one.name }))} />}
      <SelectField key={chosen} name="membershipId" label={t('actions.worker')} empty={t('actions.anybody')} options={workers.map(({ id, name }) => ({ value: id, text: name }))} />
      <DateField name="dueOn" label={t('actions.dueLabel')} />
    </Form>
  );
}
