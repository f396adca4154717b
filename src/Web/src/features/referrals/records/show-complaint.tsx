import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { date, dateTime, today } from '../../../lib/format';
import { usePermission, useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { DateField } from '../../../ui/date-field';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Radios } from '../../../ui/radios';
import { Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { SummaryList } from '../../../ui/summary-list';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Schemas = components['schemas'];
type Shown = Schemas['GetComplaintResponse'];

const outcomes = ['Upheld', 'PartlyUpheld', 'NotUpheld', 'TakenBack'] as const;

/** One complaint: what was said, by when it is to be answered, and what came of it. */
export default function ShowComplaint() {
  const { t } = useTranslation('records');
  const root = `/p/${useSlug()}`;
  const complaintId = useSegment('complaintId');
  const runsHub = usePermission('RunHub');
  const query = api.useQuery('get', '/api/complaints/{complaintId}', { params: { path: { complaintId } } });
  return (
    <>
      <PageHeader title={t('complaints.one')} back={{ href: `${root}/records/complaints`, text: t('complaints.title') }} />
      <Show query={query}>
        {(shown) => (
          <>
            <Card title={t(`complaints.abouts.${shown.complaint.about}`)}>
              <SummaryList rows={rowsOf(shown, t, runsHub && shown.submissionId ? `${root}/hub/${shown.submissionId}` : null)} />
              {shown.complaint.state === 'Open' && !shown.acknowledgedOn && <Acknowledge shown={shown} />}
            </Card>
            {shown.complaint.state === 'Open' && <Close shown={shown} />}
          </>
        )}
      </Show>
    </>
  );
}

function rowsOf(shown: Shown, t: (key: string, values?: Record<string, string>) => string, checklist: string | null) {
  const { complaint } = shown;
  const told = shown.acknowledgedOn
    ? t('complaints.acknowledgedOn', { on: date(shown.acknowledgedOn) })
    : t(complaint.about === 'Data' ? 'complaints.notAcknowledgedData' : 'complaints.notAcknowledged', { on: date(shown.acknowledgeBy) });
  return [
    { key: 'state', label: t('complaints.state'), value: <Status kind={complaint.isLate ? 'off-track' : complaint.state === 'Open' ? 'at-risk' : 'complete'}>{t(complaint.isLate ? 'complaints.late' : `complaints.states.${complaint.state}`)}</Status> },
    { key: 'reference', label: t('reference'), value: checklist && complaint.reference ? <Link href={checklist}>{complaint.reference}</Link> : complaint.reference ?? t('complaints.noChecklist') },
    { key: 'by', label: t('complaints.by'), value: [t(`complaints.bys.${complaint.by}`), shown.name].filter(Boolean).join(': ') },
    { key: 'contact', label: t('complaints.contact'), value: shown.contact },
    { key: 'what', label: t('complaints.what'), value: shown.what },
    { key: 'came', label: t('complaints.came'), value: date(complaint.receivedOn) },
    { key: 'told', label: t('complaints.acknowledged'), value: told },
    { key: 'due', label: t('complaints.due'), value: date(complaint.dueOn) },
    { key: 'recorded', label: t('complaints.recordedBy'), value: shown.recordedBy },
    ...(complaint.closedAt ? [
      { key: 'answer', label: t('complaints.answer'), value: shown.answer },
      { key: 'closed', label: t('complaints.closedBy'), value: t('complaints.closedWords', { by: shown.closedBy ?? '', at: dateTime(complaint.closedAt) }) },
    ] : []),
  ].filter(({ value }) => value);
}

function Acknowledge({ shown }: { shown: Shown }) {
  const { t } = useTranslation('records');
  const [asking, setAsking] = useState(false);
  return (
    <div className="form-actions">
      <Button look="secondary" onClick={() => setAsking(true)}>{t('complaints.acknowledge')}</Button>
      <Dialog open={asking} title={t('complaints.acknowledge')} onClose={() => setAsking(false)}><Told shown={shown} close={() => setAsking(false)} /></Dialog>
    </div>
  );
}

function Told({ shown, close }: { shown: Shown; close: () => void }) {
  const { t } = useTranslation('records');
  const form = useForm<{ on: string | null }>({ defaultValues: { on: today() } });
  const save = api.useMutation('post', '/api/complaints/{complaintId}/acknowledgement', { onSuccess: () => { close(); toast(t('complaints.acknowledgeToast')); } });
  return (
    <Form
      form={form} submit={t('complaints.acknowledgeSubmit')} pending={save.isPending} problem={save.error}
      onSubmit={({ on }) => on
        ? save.mutate({ params: { path: { complaintId: shown.complaint.complaintId } }, body: { version: shown.version, on } })
        : form.setError('on', { message: t('dayMissing') })}
    >
      <DateField name="on" label={t('complaints.acknowledgeOn')} />
    </Form>
  );
}

function Close({ shown }: { shown: Shown }) {
  const { t } = useTranslation('records');
  const form = useForm<{ outcome: Schemas['ComplaintState'] | null; answer: string }>({ defaultValues: { outcome: null, answer: '' } });
  const close = api.useMutation('post', '/api/complaints/{complaintId}/closing', { onSuccess: () => toast(t('complaints.closeToast')) });
  return (
    <Card title={t('complaints.close')} lead={t('complaints.closeLead')} narrow>
      <Form
        form={form} submit={t('complaints.closeSubmit')} pending={close.isPending} problem={close.error}
        onSubmit={({ outcome, answer }) => outcome
          ? close.mutate({ params: { path: { complaintId: shown.complaint.complaintId } }, body: { version: shown.version, outcome, answer } })
          : form.setError('outcome', { message: t('complaints.outcomeMissing') })}
      >
        <Radios name="outcome" label={t('complaints.outcome')} options={outcomes.map((value) => ({ value, text: t(`complaints.states.${value}`) }))} />
        <TextArea name="answer" label={t('complaints.answer')} hint={t('complaints.answerHint')} rows={4} />
      </Form>
    </Card>
  );
}
