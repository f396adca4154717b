import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { dateOf } from '../../lib/format';
import { useGo } from '../../lib/navigation';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

/** How the invitation stands; send it again or take it back. */
export function PartnerInvitation({ partner }: { partner: components['schemas']['GetPartnerResponse'] }) {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}/partners`;
  const go = useGo();
  const { partnerId, invitation } = partner;
  const path = { partnerId };
  const form = useForm({ defaultValues: { email: invitation?.email ?? '', message: '' } });
  const again = api.useMutation('post', '/api/partners/{partnerId}/invitation', { onSuccess: () => toast(t('invitation.sentAgain')) });
  const withdraw = api.useMutation('delete', '/api/partners/{partnerId}', {
    onSuccess: () => {
      toast(t('invitation.withdrawn'));
      go(root);
    },
  });
  const words = !invitation ? t('invitation.none')
    : t(invitation.hasExpired ? 'invitation.expired' : 'invitation.open', { email: invitation.email, sent: dateOf(invitation.sentAt), until: dateOf(invitation.expiresAt) });

  return (
    <Card title={t('invitation.title')} lead={words}>
      <Form
        form={form} submit={t('invitation.again')} pending={again.isPending} problem={again.error}
        onSubmit={({ email, message }) => again.mutate({ params: { path }, body: { email, message: message || null } })}
        actions={
          <ConfirmButton
            title={t('invitation.withdrawTitle', { name: partner.name })} question={<p>{t('invitation.withdrawWords')}</p>}
            confirm={t('invitation.withdraw')} danger pending={withdraw.isPending} problem={withdraw.error}
            onConfirm={(done) => withdraw.mutate({ params: { path } }, { onSuccess: done })}
          >
            {t('invitation.withdraw')}
          </ConfirmButton>
        }
      >
        <TextField name="email" type="email" label={t('invite.email')} hint={t('invitation.againHint')} />
        <TextArea name="message" label={t('invite.message')} optional rows={3} />
      </Form>
    </Card>
  );
}
