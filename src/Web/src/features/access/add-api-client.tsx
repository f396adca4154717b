import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { Checkboxes } from '../../ui/checkboxes';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { useForm } from '../../ui/use-form';
import type { Secret } from './api-client-secret';

/** Names a program, what it may do, and until when. */
export function AddApiClient({ scopes, onAdded }: { scopes: string[]; onAdded: (secret: Secret) => void }) {
  const { t } = useTranslation('programs');
  const form = useForm<{ name: string; scopes: string[]; lastDay: string }>({ defaultValues: { name: '', scopes: [], lastDay: '' } });
  const add = api.useMutation('post', '/api/api-clients', { onSuccess: onAdded });
  const options = scopes.map((value) => ({ value, text: t(`scopes.${value.replace('.', '-')}`) }));
  return (
    <Form form={form} submit={t('add')} pending={add.isPending} problem={add.error} onSubmit={(body) => add.mutate({ body })}>
      <TextField name="name" label={t('nameField')} hint={t('nameHint')} />
      <Checkboxes name="scopes" label={t('scopesField')} options={options} />
      <DateField name="lastDay" label={t('lastDay')} hint={t('lastDayHint')} />
    </Form>
  );
}
