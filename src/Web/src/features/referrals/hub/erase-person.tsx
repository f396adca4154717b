import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { date } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Submission = components['schemas']['GetSubmissionResponse'];
type Reason = components['schemas']['ErasureReason'];

const reasons: Reason[] = ['AskedByPerson', 'EnteredByMistake', 'KeptLongEnough'];

/** For good: a person who asks, or a record that has been kept long enough. */
export function ErasePerson({ submission }: { submission: Submission }) {
  const { t } = useTranslation('hub');
  const [asking, setAsking] = useState(false);
  if (submission.personErasedAt) {
    return <Banner>{t('erase.done', { date: date(submission.personErasedAt) })}</Banner>;
  }
  const hasEnded = submission.state === 'FollowUp' || submission.state === 'Closed' || submission.state === 'Withdrawn';
  return (
    <Card title={t('erase.title')} lead={t(hasEnded ? 'erase.lead' : 'erase.notYet')}>
      {hasEnded && <Button look="secondary" onClick={() => setAsking(true)}>{t('erase.button')}</Button>}
      <Dialog open={asking} title={t('erase.ask')} onClose={() => setAsking(false)}>
        <EraseForm submission={submission} onDone={() => setAsking(false)} />
      </Dialog>
    </Card>
  );
}

function EraseForm({ submission, onDone }: { submission: Submission; onDone: () => void }) {
  const { t } = useTranslation('hub');
  const form = useForm<{ reason: Reason | null }>({ defaultValues: { reason: null } });
  const erase = api.useMutation('post', '/api/hub/submissions/{submissionId}/erasure', { onSuccess: () => { toast(t('erase.toast')); onDone(); } });
  return (
    <Form
      form={form} submit={t('erase.submit')} look="danger" pending={erase.isPending} problem={erase.error}
      onSubmit={({ reason }) => {
        if (!reason) return form.setError('reason', { message: t('erase.reasonMissing') });
        erase.mutate({ params: { path: { submissionId: submission.submissionId } }, body: { version: submission.version, reason } });
      }}
    >
      <p>{t('erase.effect')}</p>
      <Radios name="reason" label={t('erase.reason')} options={reasons.map((value) => ({ value, text: t(`erase.reasons.${value}`) }))} />
    </Form>
  );
}
