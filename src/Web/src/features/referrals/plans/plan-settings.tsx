import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Form } from '../../../ui/form';
import { NumberField } from '../../../ui/number-field';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { Cohorts } from './cohorts';
import { EditScales } from './edit-scales';
import './plans.css';

type Settings = components['schemas']['GetPlanSettingsResponse'];

/** The partnership's own scales, when plans are reviewed, and cohorts for programmes. */
export default function PlanSettings() {
  const { t } = useTranslation('support');
  const query = api.useQuery('get', '/api/plan-settings');
  return (
    <>
      <PageHeader title={t('settings.title')} lead={t('settings.lead')} />
      <Show query={query}>
        {(settings) => (
          <>
            <EditScales key={settings.scalesNumber} settings={settings} />
            <Times key={settings.timesVersion} settings={settings} />
          </>
        )}
      </Show>
      <Cohorts />
    </>
  );
}

function Times({ settings }: { settings: Settings }) {
  const { t } = useTranslation('support');
  const form = useForm<{ reviewMonths: number | null; reminderDays: number | null }>({ defaultValues: { reviewMonths: settings.reviewMonths, reminderDays: settings.reminderDays } });
  const change = api.useMutation('put', '/api/plan-settings/times', { onSuccess: () => toast(t('settings.saved')) });
  return (
    <Card title={t('settings.times')} lead={t('settings.timesLead')} narrow>
      <Form
        form={form} submit={t('settings.save')} pending={change.isPending} problem={change.error}
        onSubmit={({ reviewMonths, reminderDays }) => change.mutate({ body: { version: settings.timesVersion, reviewMonths: reviewMonths ?? 0, reminderDays: reminderDays ?? -1 } })}
      >
        <NumberField name="reviewMonths" label={t('settings.months')} unit={t('settings.monthsUnit')} />
        <NumberField name="reminderDays" label={t('settings.days')} unit={t('settings.daysUnit')} />
      </Form>
    </Card>
  );
}
