import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { SummaryList } from '../../../ui/summary-list';
import { TextArea } from '../../../ui/text-area';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { Due } from '../due';
import { concernStates } from './concern-states';

type Concern = components['schemas']['GetConcernResponse'];

export default function ShowConcern() {
  const { t } = useTranslation('safeguarding');
  const root = `/p/${useSlug()}/concerns`;
  const concernId = useSegment('concernId');
  const query = api.useQuery('get', '/api/concerns/{concernId}', { params: { path: { concernId } } });
  return (
    <>
      <PageHeader title={t('one.title')} lead={t('one.lead')} back={{ href: root, text: t('list.title') }} />
      <Show query={query}>
        {(concern) => (
          <>
            {concern.state === 'ToReport' && <ReportConcern concern={concern} />}
            {concern.state === 'Reported' && <Decide concern={concern} />}
            <ConcernFacts concern={concern} />
          </>
        )}
      </Show>
    </>
  );
}

export function ConcernFacts({ concern }: { concern: Concern }) {
  const { t } = useTranslation('safeguarding');
  const rows: [string, string | null | undefined][] = [
    ['about', concern.about], ['reference', concern.reference], ['facts', concern.facts], ['opinion', concern.opinion], ['wishes', concern.wishes],
    ['recorded', `${concern.recordedBy}, ${dateTime(concern.recordedAt)}`],
    ['reported', concern.reportedAt && [concern.reportedTo, concern.reportReference, concern.reportedBy, dateTime(concern.reportedAt)].filter(Boolean).join(', ')],
    ['decision', concern.decidedAt && `${concern.decision}\n${dateTime(concern.decidedAt)}`],
  ];
  return (
    <Card title={t('one.told')}>
      <div className="stack">
        <p><Status kind={concernStates[concern.state]}>{t(`states.${concern.state}`)}</Status> {concern.dueAt && <>{t('list.due')}: <Due at={concern.dueAt} /></>}</p>
        <SummaryList rows={rows.filter(([, value]) => value).map(([key, value]) => ({ key, label: t(`one.${key}`), value }))} />
        {concern.openings.length > 0 && (
          <>
            <h3>{t('one.openings')}</h3>
            <ul>{concern.openings.map((opening, index) => <li key={index}>{[opening.by, opening.at && dateTime(opening.at)].filter(Boolean).join(', ')}: {opening.reason}</li>)}</ul>
          </>
        )}
      </div>
    </Card>
  );
}

export function ReportConcern({ concern, onDone }: { concern: Concern; onDone?: () => void }) {
  const { t } = useTranslation('safeguarding');
  const form = useForm({ defaultValues: { to: '', reference: '' } });
  const report = api.useMutation('post', '/api/concerns/{concernId}/report', { onSuccess: () => { toast(t('report.toast')); onDone?.(); } });
  return (
    <Card title={t('report.title')} lead={t('report.lead')}>
      <Form
        form={form} submit={t('report.submit')} pending={report.isPending} problem={report.error}
        onSubmit={(told) => report.mutate({ params: { path: { concernId: concern.concernId } }, body: { version: concern.version, ...told } })}
      >
        <TextField name="to" label={t('report.to')} width="medium" />
        <TextField name="reference" label={t('report.reference')} width="medium" optional />
      </Form>
    </Card>
  );
}

function Decide({ concern }: { concern: Concern }) {
  const { t } = useTranslation('safeguarding');
  const form = useForm({ defaultValues: { decision: '' } });
  const decide = api.useMutation('post', '/api/concerns/{concernId}/decision', { onSuccess: () => toast(t('decide.toast')) });
  return (
    <Card title={t('decide.title')} lead={t('decide.lead')}>
      <Form
        form={form} submit={t('decide.submit')} pending={decide.isPending} problem={decide.error}
        onSubmit={({ decision }) => decide.mutate({ params: { path: { concernId: concern.concernId } }, body: { version: concern.version, decision } })}
      >
        <TextArea name="decision" label={t('decide.decision')} rows={3} />
      </Form>
    </Card>
  );
}
