import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useGo } from '../../../lib/navigation';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { SelectField } from '../../../ui/select-field';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Schemas = components['schemas'];

const codes = [
  'AtCapacity', 'NotEligible', 'OutsideArea', 'NoLongerProvided', 'CannotContact', 'PersonDeclined', 'InsufficientInformation', 'Conflict', 'Other',
] as const;

/** Asks why, and says first that the referral will be gone from here. */
export function DeclineButton({ referral }: { referral: Schemas['GetReceivedReferralResponse'] }) {
  const { t } = useTranslation('hub');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>{t('decline.button')}</Button>
      <Dialog open={asking} title={t('decline.title')} onClose={() => setAsking(false)}><DeclineForm referral={referral} cancel={() => setAsking(false)} /></Dialog>
    </>
  );
}

function DeclineForm({ referral, cancel }: { referral: Schemas['GetReceivedReferralResponse']; cancel: () => void }) {
  const { t } = useTranslation('hub');
  const go = useGo();
  const inbox = `/p/${useSlug()}/inbox`;
  const form = useForm<{ code: Schemas['DeclineCode'] | null; note: string }>({ defaultValues: { code: null, note: '' } });
  const decline = api.useMutation('post', '/api/inbox/{referralId}/decline', { onSuccess: () => { toast(t('decline.toast')); go(inbox); } });
  return (
    <Form
      form={form} submit={t('decline.confirm')} look="danger" pending={decline.isPending} problem={decline.error}
      actions={<Button look="secondary" onClick={cancel}>{t('decline.cancel')}</Button>}
      onSubmit={({ code, note }) => {
        if (!code) return form.setError('code', { message: t('decline.missing') });
        decline.mutate({ params: { path: { referralId: referral.referralId } }, body: { version: referral.version, code, note } });
      }}
    >
      <Banner kind="warning">{t('decline.gone')}</Banner>
      <SelectField name="code" label={t('decline.why')} empty={t('decline.choose')} options={codes.map((value) => ({ value, text: t(`decline.codes.${value}`) }))} />
      <TextArea name="note" label={t('decline.note')} hint={t('decline.noteHint')} rows={3} />
    </Form>
  );
}
