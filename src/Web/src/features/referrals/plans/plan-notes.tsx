import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateTime, list } from '../../../lib/format';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Checkboxes } from '../../../ui/checkboxes';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import type { Plan } from './plan-types';

/** What the own organisation wrote, and what others let it read. */
export function PlanNotes({ plan }: { plan: Plan }) {
  const { t } = useTranslation('support');
  const [asking, setAsking] = useState(false);
  return (
    <Card
      title={t('notes.title')} lead={t('notes.lead')}
      actions={plan.state === 'Open' && <Button small look="secondary" onClick={() => setAsking(true)}>{t('notes.add')}</Button>}
    >
      {plan.notes.length === 0 ? <p>{t('notes.none')}</p> : (
        <ul className="plan-list">
          {plan.notes.map((note) => (
            <li key={note.noteId}>
              <p className="plan-text">{note.text}</p>
              <p className="hint">
                {note.by}, {note.organisationName}, {dateTime(note.writtenAt)}. {note.sharedWith.length > 0 ? t('notes.with', { names: list([...note.sharedWith]) }) : t('notes.alone')}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Dialog open={asking} title={t('notes.add')} onClose={() => setAsking(false)}><Write plan={plan} close={() => setAsking(false)} /></Dialog>
    </Card>
  );
}

function Write({ plan, close }: { plan: Plan; close: () => void }) {
  const { t } = useTranslation('support');
  const others = plan.agencies.filter(({ state, isOwn }) => state === 'Joined' && !isOwn);
  const form = useForm<{ text: string; sharedWith: string[] }>({ defaultValues: { text: '', sharedWith: [] } });
  const write = api.useMutation('post', '/api/support-plans/{planId}/notes', { onSuccess: () => { close(); toast(t('notes.toast')); } });
  return (
    <Form
      form={form} submit={t('notes.submit')} pending={write.isPending} problem={write.error}
      onSubmit={(note) => write.mutate({ params: { path: { planId: plan.planId } }, body: { version: plan.version, ...note } })}
    >
      <TextArea name="text" label={t('notes.text')} rows={5} />
      {others.length > 0 && <Checkboxes name="sharedWith" label={t('notes.share')} hint={t('notes.shareHint')} options={others.map((one) => ({ value: one.organisationId, text: one.name }))} />}
    </Form>
  );
}
