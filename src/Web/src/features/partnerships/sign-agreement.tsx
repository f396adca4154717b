import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useMe } from '../../lib/partnership';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkboxes';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

export function SignAgreement({ kind, number }: { kind: string; number: number }) {
  const { t } = useTranslation('partnerships');
  const { name, organisation } = useMe();
  const form = useForm({ defaultValues: { position: '', isAuthorised: false } });
  const sign = api.useMutation('post', '/api/agreements/{kind}/signature', { onSuccess: () => toast(t('sign.done')) });
  return (
    <Card title={t('sign.title', { organisation: organisation.name })} lead={t('sign.lead', { name })}>
      <Form
        form={form} submit={t('sign.submit')} pending={sign.isPending} problem={sign.error}
        onSubmit={(body) => sign.mutate({ params: { path: { kind } }, body: { ...body, number } })}
      >
        <TextField name="position" label={t('sign.position')} hint={t('sign.positionHint')} autoComplete="organization-title" />
        <Checkbox name="isAuthorised" label={t('sign.authorised', { organisation: organisation.name })} />
      </Form>
    </Card>
  );
}
