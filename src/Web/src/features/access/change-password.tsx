import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { reads } from '../../lib/live';
import { Form } from '../../ui/form';
import { PasswordField } from '../../ui/password-field';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

export function ChangePassword() {
  const { t } = useTranslation('access');
  const form = useForm({ defaultValues: { currentPassword: '', password: '' } });
  const change = api.useMutation('put', '/api/account/password', {
    onSuccess: () => {
      form.reset();
      toast(t('account.password.done'));
      return queryClient.invalidateQueries({ predicate: reads('/api/account/sessions') });
    },
  });

  return (
    <Form form={form} submit={t('account.password.submit')} pending={change.isPending} problem={change.error} onSubmit={(body) => change.mutate({ body })}>
      <PasswordField name="currentPassword" label={t('account.password.current')} autoComplete="current-password" />
      <PasswordField name="password" label={t('field.newPassword')} hint={t('field.passwordHint')} autoComplete="new-password" />
    </Form>
  );
}
