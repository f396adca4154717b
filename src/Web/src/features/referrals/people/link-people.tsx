import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Checkbox } from '../../../ui/checkboxes';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import type { Relation } from './relations';

/** Somebody of the household, or a carer, whose checklist looks nothing like this one: by its reference. */
export function LinkPeople({ submission }: { submission: components['schemas']['GetSubmissionResponse'] }) {
  const { t } = useTranslation('pairs');
  const form = useForm<{ reference: string; relation: Relation | null; bothAgree: boolean }>({ defaultValues: { reference: '', relation: null, bothAgree: false } });
  const link = api.useMutation('post', '/api/hub/submissions/{submissionId}/lookalikes', { onSuccess: () => { form.reset(); toast(t('link.toast')); } });
  return (
    <Form
      form={form} submit={t('link.submit')} look="secondary" pending={link.isPending} problem={link.error}
      onSubmit={({ reference, relation, bothAgree }) => {
        if (!reference.trim()) return form.setError('reference', { message: t('link.referenceMissing') });
        if (!relation) return form.setError('relation', { message: t('settle.missing') });
        link.mutate({ params: { path: { submissionId: submission.submissionId } }, body: { reference, version: 0, relation, bothAgree, note: '' } });
      }}
    >
      <p>{t('link.words')}</p>
      <TextField name="reference" label={t('link.reference')} hint={t('link.referenceHint')} width="figure" autoComplete="off" autoCapitalize="characters" />
      <Radios
        name="relation" label={t('link.how', { name: submission.person.firstName })}
        options={(['SameHousehold', 'CaresFor', 'CaredForBy'] as const).map((value) => ({ value, text: t(`link.relation.${value}`) }))}
      />
      <Checkbox name="bothAgree" label={t('together.ask')} hint={t('together.askHint')} />
    </Form>
  );
}
