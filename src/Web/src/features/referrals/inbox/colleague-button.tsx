import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { SelectField } from '../../../ui/select-field';
import { Show } from '../../../ui/states';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Received = components['schemas']['GetReceivedReferralResponse'];

/** A colleague becomes the person to ask for. */
export function ColleagueButton({ referral }: { referral: Received }) {
  const { t } = useTranslation('hub');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>{t('colleague.button')}</Button>
      <Dialog open={asking} title={t('colleague.title')} onClose={() => setAsking(false)}><Choose referral={referral} close={() => setAsking(false)} /></Dialog>
    </>
  );
}

function Choose({ referral, close }: { referral: Received; close: () => void }) {
  const { t } = useTranslation('hub');
  const query = api.useQuery('get', '/api/inbox/colleagues');
  const form = useForm<{ membershipId: string | null }>({ defaultValues: { membershipId: null } });
  const hand = api.useMutation('post', '/api/inbox/{referralId}/colleague', {
    onSuccess: () => {
      close();
      toast(t('colleague.toast'));
    },
  });
  return (
    <Show query={query}>
      {({ items }) => {
        const others = items.filter(({ name }) => name !== referral.acceptedBy);
        if (others.length === 0) return <p>{t('colleague.none')}</p>;
        return (
          <Form
            form={form} submit={t('colleague.confirm')} pending={hand.isPending} problem={hand.error}
            onSubmit={({ membershipId }) => {
              if (!membershipId) return form.setError('membershipId', { message: t('colleague.missing') });
              hand.mutate({ params: { path: { referralId: referral.referralId } }, body: { version: referral.version, membershipId } });
            }}
          >
            <SelectField name="membershipId" label={t('colleague.which')} empty={t('colleague.choose')} options={others.map((one) => ({ value: one.membershipId, text: one.name }))} />
          </Form>
        );
      }}
    </Show>
  );
}
