import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../lib/api';
import { reads } from '../../lib/live';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { Form } from '../../ui/form';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

/** What is read out before a person agrees. Each record keeps the words that were read. */
export function EditWording({ wording }: { wording: components['schemas']['GetChecklistWordingShown'] }) {
  const { t } = useTranslation('referrals');
  const form = useForm({ defaultValues: { text: wording.text } });
  const publish = api.useMutation('post', '/api/consent-wordings', {
    onSuccess: async ({ number }) => {
      toast(t('edit.wordingPublished', { number }));
      await queryClient.invalidateQueries({ predicate: reads('/api/checklist') });
    },
  });
  return (
    <Card narrow title={t('edit.wording')} lead={t('edit.wordingLead', { number: wording.number })}>
      <Form
        form={form} submit={t('edit.publishWording', { number: wording.number + 1 })} look="secondary" label={t('edit.wording')}
        pending={publish.isPending} problem={publish.error} onSubmit={({ text }) => publish.mutate({ body: { basedOn: wording.number, text } })}
      >
        <TextArea name="text" label={t('edit.wordingText')} rows={8} />
      </Form>
    </Card>
  );
}
