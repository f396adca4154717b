import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Hold = components['schemas']['ListHoldsItem'];

/** A hold goes on until another day, or is lifted. */
export function HoldActions({ hold }: { hold: Hold }) {
  const { t } = useTranslation('records');
  const [asking, setAsking] = useState<'review' | 'lift'>();
  const close = () => setAsking(undefined);
  return (
    <>
      <div className="form-actions">
        <Button small look="secondary" onClick={() => setAsking('review')}>{t('holds.goOn')}</Button>
        <Button small look="secondary" onClick={() => setAsking('lift')}>{t('holds.lift')}</Button>
      </div>
      <Dialog open={asking !== undefined} title={t(asking === 'lift' ? 'holds.liftTitle' : 'holds.goOnTitle', { reference: hold.reference })} onClose={close}>
        {asking === 'lift' ? <Lift hold={hold} close={close} /> : <GoOn hold={hold} close={close} />}
      </Dialog>
    </>
  );
}

function GoOn({ hold, close }: { hold: Hold; close: () => void }) {
  const { t } = useTranslation('records');
  const form = useForm<{ reviewOn: string | null }>({ defaultValues: { reviewOn: null } });
  const review = api.useMutation('post', '/api/legal-holds/{holdId}/review', { onSuccess: () => { close(); toast(t('holds.goOnToast')); } });
  return (
    <Form
      form={form} submit={t('holds.goOnSubmit')} pending={review.isPending} problem={review.error}
      onSubmit={({ reviewOn }) => reviewOn
        ? review.mutate({ params: { path: { holdId: hold.holdId } }, body: { version: hold.version, reviewOn } })
        : form.setError('reviewOn', { message: t('dayMissing') })}
    >
      <DateField name="reviewOn" label={t('holds.reviewOn')} hint={t('holds.reviewHint')} />
    </Form>
  );
}

function Lift({ hold, close }: { hold: Hold; close: () => void }) {
  const { t } = useTranslation('records');
  const form = useForm({ defaultValues: { reason: '' } });
  const lift = api.useMutation('post', '/api/legal-holds/{holdId}/lifting', { onSuccess: () => { close(); toast(t('holds.liftToast')); } });
  return (
    <Form
      form={form} submit={t('holds.liftSubmit')} pending={lift.isPending} problem={lift.error}
      onSubmit={({ reason }) => lift.mutate({ params: { path: { holdId: hold.holdId } }, body: { version: hold.version, reason } })}
    >
      <p>{t('holds.liftEffect')}</p>
      <TextArea name="reason" label={t('holds.liftWhy')} hint={t('tenCharacters')} rows={3} />
    </Form>
  );
}
