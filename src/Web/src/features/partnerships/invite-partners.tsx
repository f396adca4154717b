import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useGo } from '../../lib/navigation';
import { useSlug } from '../../lib/partnership';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { SelectField } from '../../ui/select-field';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { InviteFrame } from './invite-frame';
import { sectors } from './steps';

export default function InvitePartners() {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}/partners`;
  const go = useGo();
  const form = useForm<{ invitees: { organisationName: string; email: string; sector: (typeof sectors)[number] }[]; message: string }>({
    defaultValues: { invitees: [{ organisationName: '', email: '', sector: 'Voluntary' }], message: '' },
  });
  const invite = api.useMutation('post', '/api/partners/invitations', {
    onSuccess: ({ partnerIds }) => {
      toast(t('invite.sent', { count: 1 }));
      go(`${root}/${partnerIds[0]}`);
    },
  });
  return (
    <InviteFrame>
      <Card>
        <Form
          form={form} submit={t('invite.send')} pending={invite.isPending} problem={invite.error}
          onSubmit={({ invitees, message }) => invite.mutate({ body: { invitees, message: message || null } })}
        >
          <TextField name="invitees.0.organisationName" label={t('invite.organisation')} />
          <SelectField name="invitees.0.sector" label={t('sector.label')} options={sectors.map((value) => ({ value, text: t(`sector.${value}`) }))} />
          <TextField name="invitees.0.email" type="email" label={t('invite.email')} hint={t('invite.emailHint')} />
          <TextArea name="message" label={t('invite.message')} hint={t('invite.messageHint')} optional rows={4} />
        </Form>
      </Card>
    </InviteFrame>
  );
}
