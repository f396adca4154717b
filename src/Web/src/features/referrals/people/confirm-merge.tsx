import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { channels } from '../inbox/channels';
import type { Pair } from './pair-actions';

/** Somebody of the hub asked the person, who says that both checklists are theirs. */
export function ConfirmMerge({ item, submission, close }: Pair & { close: () => void }) {
  const { t } = useTranslation('pairs');
  const form = useForm<{ how: components['schemas']['ContactChannel'] | null; note: string }>({ defaultValues: { how: null, note: '' } });
  const confirm = api.useMutation('post', '/api/hub/submissions/{submissionId}/lookalikes/{otherId}/confirmation', { onSuccess: () => { close(); toast(t('confirm.toast')); } });
  const path = { submissionId: submission.submissionId, otherId: item.submissionId };
  return (
    <Form
      form={form} submit={t('confirm.submit')} pending={confirm.isPending} problem={confirm.error}
      onSubmit={({ how, note }) => {
        if (!how) return form.setError('how', { message: t('confirm.howMissing') });
        confirm.mutate({ params: { path }, body: { version: item.version, how, note } });
      }}
    >
      <p>{t('confirm.ask', { organisation: submission.organisationName, other: item.organisationName })}</p>
      <Radios name="how" label={t('confirm.how')} inline options={channels.map((value) => ({ value, text: t(`hub:channels.${value}`) }))} />
      <TextArea name="note" label={t('note')} rows={2} optional />
    </Form>
  );
}
