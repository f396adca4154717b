import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { Details } from '../../../ui/details';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import type { Document } from './document-facts';

/** Accepts or declines a partner's document. One that has expired can only be declined. */
export function DecideDocument({ document, partnerId }: { document: Document; partnerId: string }) {
  const { t } = useTranslation('documents');
  const { documentId, fileId, standing } = document;
  const answers = standing === 'Expired' ? (['decline'] as const) : (['accept', 'decline'] as const);
  const form = useForm({ defaultValues: { answer: answers[0] as 'accept' | 'decline', reason: '' } });
  const decide = api.useMutation('post', '/api/partners/{partnerId}/documents/{documentId}/decision', { onSuccess: () => toast(t('decided')) });
  return (
    <Details summary={t(document.decision ? 'decideAgain' : 'decide')} open={standing === 'Waiting'}>
      <Form
        form={form} submit={t('saveDecision')} pending={decide.isPending} problem={decide.error} label={t('decideAbout', { name: document.name })}
        onSubmit={({ answer, reason }) => decide.mutate({ params: { path: { partnerId, documentId } }, body: { isAccepted: answer === 'accept', reason, fileId } })}
      >
        <Radios name="answer" label={t('decision')} options={answers.map((value) => ({ value, text: t(`answer.${value}`) }))} />
        <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} />
      </Form>
    </Details>
  );
}
