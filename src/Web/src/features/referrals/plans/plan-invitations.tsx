import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateOf } from '../../../lib/format';
import { sentence } from '../../../lib/problem';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { toast } from '../../../ui/toasts';

type Invitation = components['schemas']['ListSupportPlansInvitation'];

/** What the own organisation is asked to take part in; of whom it is stands on the plan once it has joined. */
export function PlanInvitations({ invitations }: { invitations: readonly Invitation[] }) {
  const { t } = useTranslation('support');
  if (invitations.length === 0) return null;
  return (
    <Card title={t('invited.title')} lead={t('invited.lead')}>
      <ul className="plan-list">{invitations.map((one) => <li key={one.planId}><One invitation={one} /></li>)}</ul>
    </Card>
  );
}

function One({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('support');
  const answer = api.useMutation('post', '/api/support-plans/{planId}/answer');
  const say = (joins: boolean, done?: () => void) => answer.mutate(
    { params: { path: { planId: invitation.planId } }, body: { joins } },
    { onSuccess: () => { done?.(); toast(t(joins ? 'invited.joined' : 'invited.declined')); } },
  );
  return (
    <>
      <p>{t('invited.by', { organisation: invitation.invitedBy, lead: invitation.leadWorker ?? t('nobodyLeads'), reference: invitation.reference, on: dateOf(invitation.invitedAt) })}</p>
      {answer.error && answer.variables?.body.joins ? <p className="field-error" role="alert">{sentence(answer.error)}</p> : null}
      <div className="form-actions">
        <Button small pending={answer.isPending} onClick={() => say(true)}>{t('invited.join')}<span className="visually-hidden"> {invitation.reference}</span></Button>
        <ConfirmButton
          small title={t('invited.declineTitle')} question={<p>{t('invited.declineWords')}</p>} confirm={t('invited.decline')}
          pending={answer.isPending} problem={answer.error} onConfirm={(done) => say(false, done)}
        >
          {t('invited.decline')}<span className="visually-hidden"> {invitation.reference}</span>
        </ConfirmButton>
      </div>
    </>
  );
}
