import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useMe } from '../../../lib/partnership';
import { Banner } from '../../../ui/banner';
import { Checkbox } from '../../../ui/checkboxes';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

export function SignInstrument({ instrumentId, version, kind }: { instrumentId: string; version: number; kind: 'LeadChange' | 'Dissolution' }) {
  const { t } = useTranslation('protection');
  const { organisation } = useMe();
  const form = useForm({ defaultValues: { position: '', isAuthorised: false } });
  const sign = api.useMutation('post', '/api/instruments/{instrumentId}/signature', { onSuccess: () => toast(t('instrument.done')) });
  return (
    <Form
      form={form} submit={t('instrument.sign', { organisation: organisation.name })} pending={sign.isPending} problem={sign.error}
      onSubmit={(body) => sign.mutate({ params: { path: { instrumentId } }, body: { ...body, version } })}
    >
      <Banner kind="warning">{t(`instrument.warning${kind}`)}</Banner>
      <TextField name="position" label={t('edit.position')} hint={t('edit.positionHint')} autoComplete="organization-title" />
      <Checkbox name="isAuthorised" label={t('edit.authorised', { organisation: organisation.name })} />
    </Form>
  );
}
