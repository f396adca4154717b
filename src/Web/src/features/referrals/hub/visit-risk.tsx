import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Hub = components['schemas']['GetHubSubmissionResponse'];

/** What whoever visits must know to be safe. */
export function VisitRisk({ data }: { data: Hub }) {
  const { t } = useTranslation('safeguarding');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="secondary" small onClick={() => setAsking(true)}>{t('risk.button')}</Button>
      <Dialog open={asking} title={t('risk.title')} onClose={() => setAsking(false)}><Risk data={data} close={() => setAsking(false)} /></Dialog>
    </>
  );
}

function Risk({ data: { submission, visitRisk }, close }: { data: Hub; close: () => void }) {
  const { t } = useTranslation('safeguarding');
  const form = useForm<{ words: string; source: string; reviewOn: string | null }>({
    defaultValues: { words: visitRisk?.words ?? '', source: visitRisk?.source ?? '', reviewOn: visitRisk?.reviewOn ?? null },
  });
  const set = api.useMutation('put', '/api/hub/submissions/{submissionId}/visit-risk', {
    onSuccess: () => {
      close();
      toast(t('risk.toast'));
    },
  });
  return (
    <Form
      form={form} submit={t('risk.submit')} pending={set.isPending} problem={set.error}
      onSubmit={(risk) => set.mutate({ params: { path: { submissionId: submission.submissionId } }, body: { version: submission.version, ...risk } })}
    >
      <TextField name="words" label={t('risk.words')} hint={t('risk.wordsHint')} optional />
      <TextField name="source" label={t('risk.source')} optional />
      <DateField name="reviewOn" label={t('risk.reviewOn')} optional />
    </Form>
  );
}
