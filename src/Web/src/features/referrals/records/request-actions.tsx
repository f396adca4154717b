import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { ConfirmButton } from '../../../ui/confirm-button';
import { DateField } from '../../../ui/date-field';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { ReasonButton } from '../hub/reason-button';

type Asked = components['schemas']['GetAccessRequestResponse'];

/** The steps of one request: who asks, more time, the pack, or an end without one. */
export function RequestActions({ asked }: { asked: Asked }) {
  const { t } = useTranslation('records');
  const params = { path: { accessRequestId: asked.accessRequestId } };
  const extend = api.useMutation('post', '/api/access-requests/{accessRequestId}/extension');
  const close = api.useMutation('post', '/api/access-requests/{accessRequestId}/closing');
  const release = api.useMutation('post', '/api/access-requests/{accessRequestId}/release');
  if (asked.state === 'Released' || asked.state === 'Closed') return null;
  const unread = asked.texts.filter(({ decision }) => !decision).length;
  return (
    <div className="form-actions">
      {asked.state === 'WaitingForProof' && <Prove asked={asked} />}
      {asked.state === 'Open' && unread === 0 && (
        <ConfirmButton
          look="primary" title={t('request.release')} question={<p>{t('request.releaseQuestion')}</p>} confirm={t('request.release')} pending={release.isPending} problem={release.error}
          onConfirm={(done) => release.mutate({ params, body: { version: asked.version } }, { onSuccess: () => { done(); toast(t('request.releaseToast')); } })}
        >
          {t('request.release')}
        </ConfirmButton>
      )}
      {asked.state === 'Open' && unread > 0 && <p>{t('request.unread', { count: unread })}</p>}
      {asked.mayExtend && (
        <ReasonButton
          title={t('request.extend')} label={t('request.extendWhy')} hint={t('request.extendHint')} confirm={t('request.extendSubmit')} pending={extend.isPending} problem={extend.error}
          onConfirm={(reason, done) => extend.mutate({ params, body: { version: asked.version, reason } }, { onSuccess: () => { done(); toast(t('request.extendToast')); } })}
        >
          {t('request.extend')}
        </ReasonButton>
      )}
      <ReasonButton
        title={t('request.close')} label={t('request.closeWhy')} hint={t('request.closeHint')} confirm={t('request.closeSubmit')} pending={close.isPending} problem={close.error}
        onConfirm={(reason, done) => close.mutate({ params, body: { version: asked.version, reason } }, { onSuccess: () => { done(); toast(t('request.closeToast')); } })}
      >
        {t('request.close')}
      </ReasonButton>
    </div>
  );
}

function Prove({ asked }: { asked: Asked }) {
  const { t } = useTranslation('records');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('request.prove')}</Button>
      <Dialog open={asking} title={t('request.prove')} onClose={() => setAsking(false)}><ProveForm asked={asked} close={() => setAsking(false)} /></Dialog>
    </>
  );
}

function ProveForm({ asked, close }: { asked: Asked; close: () => void }) {
  const { t } = useTranslation('records');
  const form = useForm<{ provedOn: string | null; how: string }>({ defaultValues: { provedOn: null, how: '' } });
  const prove = api.useMutation('post', '/api/access-requests/{accessRequestId}/proof', { onSuccess: () => { close(); toast(t('request.proveToast')); } });
  return (
    <Form
      form={form} submit={t('request.proveSubmit')} pending={prove.isPending} problem={prove.error}
      onSubmit={({ provedOn, how }) => provedOn
        ? prove.mutate({ params: { path: { accessRequestId: asked.accessRequestId } }, body: { version: asked.version, provedOn, how } })
        : form.setError('provedOn', { message: t('dayMissing') })}
    >
      <DateField name="provedOn" label={t('requests.provedOn')} hint={t('request.proveHint')} />
      <TextField name="how" label={t('requests.how')} hint={t('requests.howHint')} />
    </Form>
  );
}
