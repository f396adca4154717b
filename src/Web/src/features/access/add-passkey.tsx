import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../lib/api';
import { client } from '../../lib/client';
import { reads } from '../../lib/live';
import { makePasskey } from '../../lib/passkeys';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

export function AddPasskey({ shown }: { shown: (codes: string[]) => void }) {
  const { t } = useTranslation('access');
  const form = useForm({ defaultValues: { name: '' } });
  const add = useMutation({
    mutationFn: async ({ name }: { name: string }) => {
      const begun = await client.POST('/api/account/passkeys/options');
      if (!begun.data) throw begun.error;
      const credential = await makePasskey(begun.data.options);
      if (!credential) throw { status: 400, title: t('secondStep.passkeys.notMade') };
      const added = await client.POST('/api/account/passkeys', { body: { name, credential } });
      if (!added.data) throw added.error;
      return added.data;
    },
    onSuccess: ({ recoveryCodes }) => {
      if (recoveryCodes.length > 0) shown(recoveryCodes);
      form.reset();
      toast(t('secondStep.passkeys.added'));
      return queryClient.invalidateQueries({ predicate: reads('/api/account') });
    },
  });
  return (
    <Form form={form} submit={t('secondStep.passkeys.add')} pending={add.isPending} problem={add.error} onSubmit={(values) => add.mutate(values)}>
      <TextField name="name" label={t('secondStep.passkeys.newName')} hint={t('secondStep.passkeys.newNameHint')} width="medium" />
    </Form>
  );
}
