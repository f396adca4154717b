import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { Checkbox } from '../../../ui/checkboxes';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import type { Pair } from './pair-actions';
import { type Relation, relations } from './relations';

/** They are two people: how do they stand to each other? */
export function SettlePair({ item, submission, close }: Pair & { close: () => void }) {
  const { t } = useTranslation('pairs');
  const form = useForm<{ relation: Relation | null; bothAgree: boolean; note: string }>({ defaultValues: { relation: null, bothAgree: item.togetherAt !== null, note: '' } });
  const settle = api.useMutation('post', '/api/hub/submissions/{submissionId}/lookalikes', { onSuccess: () => { close(); toast(t('settle.toast')); } });
  const offered: Relation[] = item.relation === 'Open' ? relations : [...relations.filter((one) => one !== item.relation || one !== 'NotSamePerson'), 'Open'];
  return (
    <Form
      form={form} submit={t('settle.submit')} pending={settle.isPending} problem={settle.error}
      onSubmit={({ relation, bothAgree, note }) => {
        if (!relation) return form.setError('relation', { message: t('settle.missing') });
        settle.mutate({ params: { path: { submissionId: submission.submissionId } }, body: { reference: item.reference, version: item.version, relation, bothAgree, note } });
      }}
    >
      <p>{t('settle.effect')}</p>
      <Radios name="relation" label={t('settle.how')} options={offered.map((value) => ({ value, text: t(`relation.${value}`, { name: item.person.firstName }) }))} />
      <Checkbox name="bothAgree" label={t('together.ask')} hint={t('together.askHint')} />
      <TextArea name="note" label={t('note')} rows={2} optional />
    </Form>
  );
}
