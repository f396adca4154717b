import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useGo } from '../../../lib/navigation';
import { useSlug } from '../../../lib/partnership';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

/** The person asks what is kept about them. */
export function OpenRequest({ submissionId }: { submissionId: string }) {
  const { t } = useTranslation('records');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button small look="secondary" onClick={() => setAsking(true)}>{t('requests.open')}</Button>
      <Dialog open={asking} title={t('requests.openTitle')} onClose={() => setAsking(false)}><Open submissionId={submissionId} /></Dialog>
    </>
  );
}

function Open({ submissionId }: { submissionId: string }) {
  const { t } = useTranslation('records');
  const go = useGo();
  const root = `/p/${useSlug()}/records/requests`;
  const form = useForm<{ askedOn: string | null; identityProvedOn: string | null; identityHow: string }>({ defaultValues: { askedOn: null, identityProvedOn: null, identityHow: '' } });
  const open = api.useMutation('post', '/api/hub/submissions/{submissionId}/access-requests', {
    onSuccess: ({ accessRequestId }) => { toast(t('requests.openToast')); go(`${root}/${accessRequestId}`); },
  });
  return (
    <Form
      form={form} submit={t('requests.openSubmit')} pending={open.isPending} problem={open.error}
      onSubmit={({ askedOn, ...proof }) => askedOn
        ? open.mutate({ params: { path: { submissionId } }, body: { askedOn, ...proof } })
        : form.setError('askedOn', { message: t('dayMissing') })}
    >
      <DateField name="askedOn" label={t('requests.askedOn')} />
      <DateField name="identityProvedOn" label={t('requests.provedOn')} hint={t('requests.provedHint')} optional />
      <TextField name="identityHow" label={t('requests.how')} hint={t('requests.howHint')} optional />
    </Form>
  );
}
