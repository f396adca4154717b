import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

/** Nothing of this person's record is destroyed from now on. */
export function PlaceHold({ submissionId }: { submissionId: string }) {
  const { t } = useTranslation('records');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button small look="secondary" onClick={() => setAsking(true)}>{t('holds.place')}</Button>
      <Dialog open={asking} title={t('holds.placeTitle')} onClose={() => setAsking(false)}><Place submissionId={submissionId} close={() => setAsking(false)} /></Dialog>
    </>
  );
}

function Place({ submissionId, close }: { submissionId: string; close: () => void }) {
  const { t } = useTranslation('records');
  const form = useForm<{ reason: string; reviewOn: string | null }>({ defaultValues: { reason: '', reviewOn: null } });
  const place = api.useMutation('post', '/api/hub/submissions/{submissionId}/legal-hold', { onSuccess: () => { close(); toast(t('holds.placeToast')); } });
  return (
    <Form
      form={form} submit={t('holds.placeSubmit')} pending={place.isPending} problem={place.error}
      onSubmit={({ reason, reviewOn }) => reviewOn
        ? place.mutate({ params: { path: { submissionId } }, body: { reason, reviewOn } })
        : form.setError('reviewOn', { message: t('dayMissing') })}
    >
      <p>{t('holds.placeEffect')}</p>
      <TextArea name="reason" label={t('holds.placeWhy')} hint={t('holds.placeHint')} rows={3} />
      <DateField name="reviewOn" label={t('holds.reviewOn')} hint={t('holds.reviewHint')} />
    </Form>
  );
}
