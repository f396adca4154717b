import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { reads } from '../../lib/live';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

export function ChangeName({ name }: { name: string }) {
  const { t } = useTranslation('access');
  const form = useForm({ defaultValues: { name } });
  const change = api.useMutation('put', '/api/account/name', {
    onSuccess: () => {
      toast(t('account.name.done'));
      return queryClient.invalidateQueries({ predicate: reads('/api/account') });
    },
  });

  return (
    <Form form={form} submit={t('account.name.submit')} pending={change.isPending} problem={change.error} onSubmit={(body) => change.mutate({ body })}>
      <TextField name="name" label={t('field.name')} hint={t('field.nameHint')} autoComplete="name" />
    </Form>
  );
}
