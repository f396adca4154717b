import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { Checkbox } from '../../../ui/checkboxes';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import type { Pair } from './pair-actions';

/** Two checklists become one person's: at once where the person was asked, else once they have been. */
export function MergePeople({ item, submission, close }: Pair & { close: () => void }) {
  const { t } = useTranslation('pairs');
  const form = useForm({ defaultValues: { keep: 'other', isConfirmedWithPerson: false, note: '' } });
  const merge = api.useMutation('post', '/api/hub/submissions/{submissionId}/lookalikes/{otherId}/merger', { onSuccess: () => { close(); toast(t('merge.toast')); } });
  const path = { submissionId: submission.submissionId, otherId: item.submissionId };
  return (
    <Form
      form={form} submit={t('merge.submit')} pending={merge.isPending} problem={merge.error}
      onSubmit={({ keep, isConfirmedWithPerson, note }) => {
        if (item.veto && !isConfirmedWithPerson) return form.setError('isConfirmedWithPerson', { message: t('merge.askFirst') });
        merge.mutate({ params: { path }, body: { version: item.version, keepsThis: keep === 'this', isConfirmedWithPerson, note } });
      }}
    >
      <p>{t('merge.effect')}</p>
      <Radios
        name="keep" label={t('merge.keep')}
        options={[{ value: 'other', text: t('merge.keepOther', { reference: item.reference }) }, { value: 'this', text: t('merge.keepThis', { reference: submission.reference }) }]}
      />
      <Checkbox name="isConfirmedWithPerson" label={t('merge.confirmed')} hint={t('merge.confirmedHint')} />
      <TextArea name="note" label={t('note')} rows={2} optional />
    </Form>
  );
}
