import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { PasswordField } from '../../ui/password-field';
import { useForm } from '../../ui/use-form';

export function RequestEmailChange() {
  const { t } = useTranslation('access');
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm({ defaultValues: { email: '', currentPassword: '' } });
  const request = api.useMutation('post', '/api/account/email-changes', {
    onSuccess: (_, { body }) => {
      form.reset();
      setSentTo(body.email);
    },
  });

  if (sentTo) {
    return (
      <div role="status">
        <p>{t('emailChange.sent', { email: sentTo })}</p>
        <Button look="secondary" onClick={() => setSentTo(undefined)}>{t('emailChange.another')}</Button>
      </div>
    );
  }
  return (
    <Form form={form} submit={t('emailChange.submit')} pending={request.isPending} problem={request.error} onSubmit={(body) => request.mutate({ body })}>
      <TextField name="email" type="email" label={t('emailChange.new')} hint={t('emailChange.hint')} />
      <PasswordField name="currentPassword" label={t('account.password.current')} autoComplete="current-password" />
    </Form>
  );
}
