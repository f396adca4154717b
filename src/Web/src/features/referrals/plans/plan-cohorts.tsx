import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { shortDate } from '../../../lib/format';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { Status } from '../../../ui/status';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import type { Plan } from './plan-types';
import { noTalk, TalkFields, talkOf, type TalkValues } from './talk-fields';

type Cohort = Plan['cohorts'][number];

/** The programmes' cohorts that are on, each joined with an OK of its own. */
export function PlanCohorts({ plan }: { plan: Plan }) {
  const { t } = useTranslation('support');
  const [joining, setJoining] = useState<Cohort | null>(null);
  if (plan.cohorts.length === 0) return null;
  return (
    <Card title={t('cohorts.title')} lead={t('cohorts.ofPlan')}>
      <ul className="plan-list">
        {plan.cohorts.map((cohort) => (
          <li key={cohort.cohortId}>
            <p><strong>{cohort.name}</strong> {!cohort.isOn && <Status kind="neutral">{t('cohorts.off')}</Status>} {cohort.purpose}</p>
            {cohort.joinedOn
              ? <><p>{t('cohorts.joinedOn', { on: shortDate(cohort.joinedOn) })}</p>{plan.state === 'Open' && <Leave plan={plan} cohort={cohort} />}</>
              : plan.state === 'Open' && <Button small look="secondary" onClick={() => setJoining(cohort)}>{t('cohorts.join')}<span className="visually-hidden"> {cohort.name}</span></Button>}
          </li>
        ))}
      </ul>
      <Dialog open={joining !== null} title={joining?.name ?? ''} onClose={() => setJoining(null)}>{joining && <Join plan={plan} cohort={joining} close={() => setJoining(null)} />}</Dialog>
    </Card>
  );
}

function Leave({ plan, cohort }: { plan: Plan; cohort: Cohort }) {
  const { t } = useTranslation('support');
  const leave = api.useMutation('post', '/api/support-plans/{planId}/cohorts/{cohortId}/leaving');
  return (
    <ConfirmButton
      small title={t('cohorts.leave')} question={<p>{t('cohorts.leaveWords', { name: cohort.name })}</p>} confirm={t('cohorts.leave')} pending={leave.isPending} problem={leave.error}
      onConfirm={(done) => leave.mutate(
        { params: { path: { planId: plan.planId, cohortId: cohort.cohortId } }, body: { version: plan.version } },
        { onSuccess: () => { done(); toast(t('cohorts.left')); } },
      )}
    >
      {t('cohorts.leave')}<span className="visually-hidden"> {cohort.name}</span>
    </ConfirmButton>
  );
}

function Join({ plan, cohort, close }: { plan: Plan; cohort: Cohort; close: () => void }) {
  const { t } = useTranslation('support');
  const form = useForm<TalkValues>({ defaultValues: { consent: noTalk() } });
  const join = api.useMutation('post', '/api/support-plans/{planId}/cohorts', { onSuccess: () => { close(); toast(t('cohorts.joined')); } });
  return (
    <Form
      form={form} submit={t('cohorts.join')} pending={join.isPending} problem={join.error}
      onSubmit={({ consent }) => join.mutate({ params: { path: { planId: plan.planId } }, body: { version: plan.version, cohortId: cohort.cohortId, consent: talkOf(consent) } })}
    >
      <p>{cohort.purpose}</p>
      {cohort.isForChildren && <p>{t('cohorts.children')}</p>}
      <TalkFields name={cohort.name} words={t('cohorts.words')} />
    </Form>
  );
}
