import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { LinkButton } from '../../../ui/link-button';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import './hub.css';

type Schemas = components['schemas'];
type Row = Schemas['ListUnmetNeedsRow'];

const ends = ['HelpedElsewhere', 'NoLongerNeeded', 'PersonDeclined', 'CannotReach', 'NothingToOffer', 'EnteredByMistake'] as const satisfies Schemas['UnmetNeedEnd'][];

/** Add a service, look again on another day, or close it. */
export function UnmetNeedActions({ need }: { need: Row }) {
  const { t } = useTranslation('hub');
  const slug = useSlug();
  const [asking, setAsking] = useState<'later' | 'close' | null>(null);
  const done = () => setAsking(null);
  const about = <span className="visually-hidden"> {need.needName}, {need.reference}</span>;
  if (need.state === 'Met' || need.state === 'Closed') return null;
  return (
    <div className="form-actions">
      <LinkButton small look={need.state === 'Offered' ? 'primary' : 'secondary'} href={`/p/${slug}/hub/${need.submissionId}/add?need=${need.need}`}>{t('unmet.add')}{about}</LinkButton>
      <Button small look="secondary" onClick={() => setAsking('later')}>{t('unmet.later')}{about}</Button>
      <Button small look="secondary" onClick={() => setAsking('close')}>{t('unmet.close')}{about}</Button>
      <Dialog open={asking === 'later'} title={t('unmet.laterTitle')} onClose={done}><Later need={need} done={done} /></Dialog>
      <Dialog open={asking === 'close'} title={t('unmet.closeTitle')} onClose={done}><Close need={need} done={done} /></Dialog>
    </div>
  );
}

interface Props {
  need: Row;
  done: () => void;
}

function Later({ need, done }: Props) {
  const { t } = useTranslation('hub');
  const form = useForm({ defaultValues: { on: '', note: need.note } });
  const review = api.useMutation('post', '/api/hub/unmet-needs/{unmetNeedId}/review', { onSuccess: () => { done(); toast(t('unmet.laterToast')); } });
  return (
    <Form
      form={form} submit={t('unmet.laterSubmit')} pending={review.isPending} problem={review.error}
      onSubmit={(body) => review.mutate({ params: { path: { unmetNeedId: need.unmetNeedId } }, body: { ...body, version: need.version } })}
    >
      <DateField name="on" label={t('unmet.on')} />
      <TextArea name="note" label={t('unmet.note')} hint={t('unmet.noteHint')} rows={3} optional />
    </Form>
  );
}

function Close({ need, done }: Props) {
  const { t } = useTranslation('hub');
  const form = useForm<{ reason: Schemas['UnmetNeedEnd'] | null; note: string }>({ defaultValues: { reason: null, note: '' } });
  const close = api.useMutation('post', '/api/hub/unmet-needs/{unmetNeedId}/closing', { onSuccess: () => { done(); toast(t('unmet.closeToast')); } });
  return (
    <Form
      form={form} submit={t('unmet.closeSubmit')} pending={close.isPending} problem={close.error}
      onSubmit={({ reason, note }) => {
        if (!reason) return form.setError('reason', { message: t('unmet.reasonMissing') });
        close.mutate({ params: { path: { unmetNeedId: need.unmetNeedId } }, body: { version: need.version, reason, note } });
      }}
    >
      <Radios name="reason" label={t('unmet.reason')} options={ends.map((value) => ({ value, text: t(`unmet.ends.${value}`) }))} />
      <TextArea name="note" label={t('unmet.note')} hint={t('unmet.noteHint')} rows={3} optional />
    </Form>
  );
}
