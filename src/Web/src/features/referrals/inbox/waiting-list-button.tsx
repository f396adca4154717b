import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Schemas = components['schemas'];
type Received = Schemas['GetReceivedReferralResponse'];

const bands = ['TwoWeeks', 'OneMonth', 'ThreeMonths', 'Longer'] as const;

/** The service has taken it on and cannot begin yet. */
export function WaitingListButton({ referral }: { referral: Received }) {
  const { t } = useTranslation('hub');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>{t(referral.state === 'Waitlisted' ? 'waitList.again' : 'waitList.button')}</Button>
      <Dialog open={asking} title={t('waitList.title')} onClose={() => setAsking(false)}><Wait referral={referral} close={() => setAsking(false)} /></Dialog>
    </>
  );
}

function Wait({ referral, close }: { referral: Received; close: () => void }) {
  const { t } = useTranslation('hub');
  const form = useForm<{ band: Schemas['WaitBand'] | null; reviewOn: string | null }>({ defaultValues: { band: referral.waitBand ?? null, reviewOn: null } });
  const put = api.useMutation('post', '/api/inbox/{referralId}/waiting-list', {
    onSuccess: () => {
      close();
      toast(t('waitList.toast'));
    },
  });
  return (
    <Form
      form={form} submit={t('waitList.confirm')} pending={put.isPending} problem={put.error}
      onSubmit={({ band, reviewOn }) => {
        if (!band) return form.setError('band', { message: t('waitList.bandMissing') });
        if (!reviewOn) return form.setError('reviewOn', { message: t('waitList.reviewMissing') });
        put.mutate({ params: { path: { referralId: referral.referralId } }, body: { version: referral.version, band, reviewOn } });
      }}
    >
      <Radios name="band" label={t('waitList.band')} options={bands.map((value) => ({ value, text: t(`ui:availability.waits.${value}`) }))} />
      <DateField name="reviewOn" label={t('waitList.reviewOn')} hint={t('waitList.reviewHint')} />
    </Form>
  );
}
