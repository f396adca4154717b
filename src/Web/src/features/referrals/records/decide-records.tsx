import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { ConfirmButton } from '../../../ui/confirm-button';
import { DateField } from '../../../ui/date-field';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Row = components['schemas']['ListDueRecordsRow'];
type Decision = components['schemas']['Decision'];

interface Props {
  state: 'ToReview' | 'ToConfirm' | 'Kept';
  rows: Row[];
  areAllPicked: boolean;
  pickAll: () => void;
  onDone: () => void;
}

const read = (rows: Row[]) => rows.map(({ dueRecordId, version }) => ({ dueRecordId, version }));

/** What can be done with the records that were picked. */
export function DecideRecords({ state, rows, areAllPicked, pickAll, onDone }: Props) {
  const { t } = useTranslation('records');
  const [asking, setAsking] = useState<Decision>();
  const count = rows.length;
  const mayConfirm = count > 0 && rows.every((row) => row.mayConfirm);
  const confirm = api.useMutation('post', '/api/retention/destructions', { onSuccess: () => { toast(t('confirm.toast')); onDone(); } });
  const close = () => setAsking(undefined);
  return (
    <>
      <div className="form-actions">
        <Button small look="secondary" onClick={pickAll}>{t(areAllPicked ? 'decide.pickNone' : 'decide.pickAll')}</Button>
        {count > 0 && state === 'ToReview' && <Button small look="secondary" onClick={() => setAsking('Destroy')}>{t('decide.destroy', { count })}</Button>}
        {mayConfirm && state === 'ToConfirm' && (
          <ConfirmButton
            small danger title={t('confirm.title', { count })} question={<p>{t('confirm.question')}</p>} confirm={t('confirm.submit', { count })}
            pending={confirm.isPending} problem={confirm.error} onConfirm={(done) => confirm.mutate({ body: { records: read(rows) } }, { onSuccess: done })}
          >
            {t('confirm.button', { count })}
          </ConfirmButton>
        )}
        {count > 0 && state !== 'Kept' && <Button small look="secondary" onClick={() => setAsking('Keep')}>{t('decide.keep', { count })}</Button>}
        {count > 0 && state !== 'ToReview' && <Button small look="secondary" onClick={() => setAsking('LookAgain')}>{t('decide.again', { count })}</Button>}
      </div>
      {state === 'ToConfirm' && count > 0 && !mayConfirm && <p>{t('confirm.notYours')}</p>}
      <Dialog open={asking !== undefined} title={asking ? t(`decide.titles.${asking}`, { count }) : ''} onClose={close}>
        {asking && <DecideForm decision={asking} rows={rows} close={() => { close(); onDone(); }} />}
      </Dialog>
    </>
  );
}

function DecideForm({ decision, rows, close }: { decision: Decision; rows: Row[]; close: () => void }) {
  const { t } = useTranslation('records');
  const form = useForm<{ reason: string; keepUntil: string | null }>({ defaultValues: { reason: '', keepUntil: null } });
  const decide = api.useMutation('post', '/api/retention/decisions', { onSuccess: () => { toast(t(`decide.toasts.${decision}`, { count: rows.length })); close(); } });
  return (
    <Form
      form={form} submit={t(`decide.submits.${decision}`)} pending={decide.isPending} problem={decide.error}
      onSubmit={({ reason, keepUntil }) => decide.mutate({ body: { records: read(rows), decision, reason, keepUntil } })}
    >
      <p>{t(`decide.words.${decision}`)}</p>
      {decision === 'Keep' && <DateField name="keepUntil" label={t('decide.until')} />}
      {decision !== 'LookAgain' && <TextArea name="reason" label={t('decide.reason')} hint={t('decide.reasonHint')} rows={3} optional={decision === 'Destroy'} />}
    </Form>
  );
}
