import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Breach = components['schemas']['ListBreachesItem'];

/** What was done, and whether it had to be reported: then the record is closed for good. */
export function CloseBreach({ breach }: { breach: Breach }) {
  const { t } = useTranslation('pairs');
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>{t('breaches.close')}</Button>
      <Dialog open={asking} title={t('breaches.closeTitle')} onClose={close}><CloseForm breach={breach} close={close} /></Dialog>
    </>
  );
}

type YesNo = 'yes' | 'no' | null;

function CloseForm({ breach, close }: { breach: Breach; close: () => void }) {
  const { t } = useTranslation('pairs');
  const form = useForm<{ whatWasDone: string; isReported: YesNo; arePeopleTold: YesNo }>({ defaultValues: { whatWasDone: '', isReported: null, arePeopleTold: null } });
  const end = api.useMutation('post', '/api/breaches/{breachId}/closing', { onSuccess: () => { close(); toast(t('breaches.toast')); } });
  return (
    <Form
      form={form} submit={t('breaches.submit')} pending={end.isPending} problem={end.error}
      onSubmit={({ whatWasDone, isReported, arePeopleTold }) => {
        if (!isReported) return form.setError('isReported', { message: t('breaches.chooseReported') });
        if (!arePeopleTold) return form.setError('arePeopleTold', { message: t('breaches.chooseTold') });
        end.mutate({ params: { path: { breachId: breach.breachId } }, body: { version: breach.version, whatWasDone, isReported: isReported === 'yes', arePeopleTold: arePeopleTold === 'yes' } });
      }}
    >
      <TextArea name="whatWasDone" label={t('breaches.row.done')} hint={t('breaches.doneHint')} rows={4} />
      <Radios name="isReported" label={t('breaches.row.reported')} options={[{ value: 'yes', text: t('breaches.reportedYes') }, { value: 'no', text: t('breaches.reportedNo') }]} />
      <Radios name="arePeopleTold" label={t('breaches.row.told')} options={[{ value: 'yes', text: t('breaches.toldYes') }, { value: 'no', text: t('breaches.toldNo') }]} />
    </Form>
  );
}
