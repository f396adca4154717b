import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Schemas = components['schemas'];

interface Props {
  referral: Schemas['GetSubmissionReferralShown'];
  submission: Schemas['GetSubmissionResponse'];
}

/** The service reported an outcome; the person says whether it is so. */
export function PersonsWord(props: Props) {
  const { t } = useTranslation('hub');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="secondary" small onClick={() => setAsking(true)}>{t('personsWord.button')}<span className="visually-hidden"> {props.referral.serviceName}</span></Button>
      <Dialog open={asking} title={t('personsWord.title', { service: props.referral.serviceName })} onClose={() => setAsking(false)}>
        <Word {...props} close={() => setAsking(false)} />
      </Dialog>
    </>
  );
}

function Word({ referral, submission, close }: Props & { close: () => void }) {
  const { t } = useTranslation('hub');
  const form = useForm<{ word: Schemas['PersonsWord'] | null; note: string }>({ defaultValues: { word: null, note: '' } });
  const hear = api.useMutation('post', '/api/hub/submissions/{submissionId}/referrals/{referralId}/persons-word', {
    onSuccess: () => {
      close();
      toast(t('personsWord.toast'));
    },
  });
  return (
    <Form
      form={form} submit={t('personsWord.submit')} pending={hear.isPending} problem={hear.error}
      onSubmit={({ word, note }) => {
        if (!word) return form.setError('word', { message: t('personsWord.missing') });
        hear.mutate({ params: { path: { submissionId: submission.submissionId, referralId: referral.referralId } }, body: { version: submission.version, word, note } });
      }}
    >
      <Radios name="word" label={t('personsWord.label')} options={(['Confirmed', 'Disputed'] as const).map((value) => ({ value, text: t(`personsWord.${value}`) }))} />
      <TextArea name="note" label={t('personsWord.note')} hint={t('personsWord.noteHint')} rows={3} />
    </Form>
  );
}
