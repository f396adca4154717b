import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { shortDate } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Checkbox } from '../../../ui/checkboxes';
import { ConfirmButton } from '../../../ui/confirm-button';
import { DateField } from '../../../ui/date-field';
import { Dialog } from '../../../ui/dialog';
import { Empty, Show } from '../../../ui/states';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Status } from '../../../ui/status';
import { Table } from '../../../ui/table';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';

type Cohort = components['schemas']['ListCohortsRow'];
type Asking = 'add' | { what: 'change' | 'approve'; cohort: Cohort } | null;

/** Programmes' cohorts: each off until its own impact assessment is approved. */
export function Cohorts() {
  const { t } = useTranslation('support');
  const [asking, setAsking] = useState<Asking>(null);
  const query = api.useQuery('get', '/api/cohorts');
  const close = () => setAsking(null);
  const title = asking === 'add' ? t('cohorts.add') : asking ? t(`cohorts.${asking.what}`) : '';
  return (
    <Card title={t('cohorts.title')} lead={t('cohorts.lead')} actions={<Button small look="secondary" onClick={() => setAsking('add')}>{t('cohorts.add')}</Button>}>
      <Show query={query}>
        {({ items }) => (
          <Table
            caption={t('cohorts.title')} quietCaption rows={items} rowKey={(cohort) => cohort.cohortId} count={false}
            empty={<Empty title={t('cohorts.none')}><p>{t('cohorts.noneWords')}</p></Empty>}
            columns={[
              { key: 'name', header: t('cohorts.name'), rowHeader: true, sort: (cohort) => cohort.name, cell: (cohort) => <>{cohort.name}<br /><span className="hint">{cohort.programme}. {cohort.purpose}</span></> },
              { key: 'children', header: t('cohorts.whom'), cell: (cohort) => t(cohort.isForChildren ? 'cohorts.forChildren' : 'cohorts.forAdults') },
              { key: 'state', header: t('cohorts.state'), cell: (cohort) => <State cohort={cohort} /> },
              { key: 'people', header: t('cohorts.people'), number: true, cell: (cohort) => cohort.people ?? t('distance.hidden') },
              { key: 'next', header: t('agencies.next'), cell: (cohort) => <Actions cohort={cohort} ask={setAsking} /> },
            ]}
          />
        )}
      </Show>
      <Dialog open={asking !== null} title={title} onClose={close}>
        {asking === 'add' && <Tell close={close} />}
        {asking && asking !== 'add' && (asking.what === 'change' ? <Tell cohort={asking.cohort} close={close} /> : <Approve cohort={asking.cohort} close={close} />)}
      </Dialog>
    </Card>
  );
}

function State({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation('support');
  return (
    <>
      <Status kind={cohort.isOn ? 'on-track' : cohort.isReviewDue ? 'at-risk' : 'not-started'}>{t(cohort.isOn ? 'cohorts.on' : cohort.isReviewDue ? 'cohorts.reviewDue' : 'cohorts.off')}</Status>
      {cohort.approvedOn && cohort.reviewOn && <p className="hint">{t('cohorts.approved', { by: cohort.approvedBy, on: shortDate(cohort.approvedOn), document: cohort.documentReference, until: shortDate(cohort.reviewOn) })}</p>}
    </>
  );
}

function Actions({ cohort, ask }: { cohort: Cohort; ask: (asking: Asking) => void }) {
  const { t } = useTranslation('support');
  const off = api.useMutation('post', '/api/cohorts/{cohortId}/switching-off');
  const about = <span className="visually-hidden"> {cohort.name}</span>;
  return (
    <div className="form-actions">
      <Button small look="secondary" onClick={() => ask({ what: 'approve', cohort })}>{t('cohorts.approve')}{about}</Button>
      <Button small look="secondary" onClick={() => ask({ what: 'change', cohort })}>{t('cohorts.change')}{about}</Button>
      {cohort.isOn && (
        <ConfirmButton
          small title={t('cohorts.switchOff')} question={<p>{t('cohorts.switchOffWords')}</p>} confirm={t('cohorts.switchOff')} pending={off.isPending} problem={off.error}
          onConfirm={(done) => off.mutate({ params: { path: { cohortId: cohort.cohortId } }, body: { version: cohort.version } }, { onSuccess: () => { done(); toast(t('settings.saved')); } })}
        >
          {t('cohorts.switchOff')}{about}
        </ConfirmButton>
      )}
    </div>
  );
}

function Tell({ cohort, close }: { cohort?: Cohort; close: () => void }) {
  const { t } = useTranslation('support');
  const form = useForm({
    defaultValues: { cohort: { name: cohort?.name ?? '', purpose: cohort?.purpose ?? '', programme: cohort?.programme ?? '', isForChildren: cohort?.isForChildren ?? false } },
  });
  const done = { onSuccess: () => { close(); toast(t('settings.saved')); } };
  const add = api.useMutation('post', '/api/cohorts', done);
  const change = api.useMutation('put', '/api/cohorts/{cohortId}', done);
  return (
    <Form
      form={form} submit={t('settings.save')} pending={add.isPending || change.isPending} problem={add.error ?? change.error}
      onSubmit={(told) => (cohort
        ? change.mutate({ params: { path: { cohortId: cohort.cohortId } }, body: { version: cohort.version, ...told } })
        : add.mutate({ body: told }))}
    >
      <TextField name="cohort.name" label={t('cohorts.name')} />
      <TextField name="cohort.programme" label={t('cohorts.programme')} />
      <TextArea name="cohort.purpose" label={t('cohorts.purpose')} hint={t('cohorts.purposeHint')} rows={3} />
      <Checkbox name="cohort.isForChildren" label={t('cohorts.forChildren')} hint={t('cohorts.forChildrenHint')} />
    </Form>
  );
}

function Approve({ cohort, close }: { cohort: Cohort; close: () => void }) {
  const { t } = useTranslation('support');
  const form = useForm<{ documentReference: string; approvedBy: string; approvedOn: string | null; reviewOn: string | null }>({
    defaultValues: { documentReference: cohort.documentReference, approvedBy: cohort.approvedBy, approvedOn: null, reviewOn: null },
  });
  const approve = api.useMutation('post', '/api/cohorts/{cohortId}/assessment', { onSuccess: () => { close(); toast(t('settings.saved')); } });
  return (
    <Form
      form={form} submit={t('cohorts.approve')} pending={approve.isPending} problem={approve.error}
      onSubmit={({ approvedOn, reviewOn, ...rest }) => {
        if (!approvedOn) return form.setError('approvedOn', { message: t('cohorts.dayMissing') });
        if (!reviewOn) return form.setError('reviewOn', { message: t('cohorts.dayMissing') });
        approve.mutate({ params: { path: { cohortId: cohort.cohortId } }, body: { version: cohort.version, approvedOn, reviewOn, ...rest } });
      }}
    >
      <TextField name="documentReference" label={t('cohorts.document')} hint={t('cohorts.documentHint')} />
      <TextField name="approvedBy" label={t('cohorts.approvedBy')} hint={t('cohorts.approvedByHint')} />
      <DateField name="approvedOn" label={t('cohorts.approvedOn')} />
      <DateField name="reviewOn" label={t('cohorts.reviewOn')} hint={t('cohorts.reviewOnHint')} />
    </Form>
  );
}
