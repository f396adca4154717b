import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Received = components['schemas']['GetReceivedReferralResponse'];

/** Asks the worker or the hub before saying yes or no. */
export function AskButton({ referral }: { referral: Received }) {
  const { t } = useTranslation('hub');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>{t('ask.button')}</Button>
      <Dialog open={asking} title={t('ask.title')} onClose={() => setAsking(false)}><Question referral={referral} close={() => setAsking(false)} /></Dialog>
    </>
  );
}

function Question({ referral, close }: { referral: Received; close: () => void }) {
  const { t } = useTranslation('hub');
  const form = useForm({ defaultValues: { question: '' } });
  const ask = api.useMutation('post', '/api/inbox/{referralId}/question', {
    onSuccess: () => {
      close();
      toast(t('ask.toast'));
    },
  });
  return (
    <Form
      form={form} submit={t('ask.confirm')} pending={ask.isPending} problem={ask.error}
      onSubmit={({ question }) => ask.mutate({ params: { path: { referralId: referral.referralId } }, body: { version: referral.version, question } })}
    >
      <TextArea name="question" label={t('ask.label')} hint={t('ask.hint')} rows={3} />
    </Form>
  );
}

/** Nobody has answered yet; the service may have found out by itself. */
export function Asked({ referral }: { referral: Received }) {
  const { t } = useTranslation('hub');
  const found = api.useMutation('post', '/api/inbox/{referralId}/question/taken-back', { onSuccess: () => toast(t('ask.foundToast')) });
  return (
    <Card title={t('inbox.states.InfoRequested')} lead={t('ask.waitingLead')}>
      <div className="stack">
        <Banner kind="info">{t('ask.waiting', { question: referral.question })}</Banner>
        <div className="form-actions">
          <Button
            look="secondary" pending={found.isPending}
            onClick={() => found.mutate({ params: { path: { referralId: referral.referralId } }, body: { version: referral.version } })}
          >
            {t('ask.found')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
