import { useTranslation } from 'react-i18next';
import { useSegment } from '../../lib/address';
import { api, queryClient } from '../../lib/api';
import { reads } from '../../lib/live';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card, Cards } from '../../ui/card';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { NumberField } from '../../ui/number-field';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { Show } from '../../ui/states';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { ChangeEligibility } from './change-eligibility';

type Schemas = components['schemas'];
type Service = Schemas['GetServiceResponse'];

const waits = ['Days', 'OneWeek', 'TwoWeeks', 'OneMonth', 'ThreeMonths', 'Longer'] as const satisfies Schemas['WaitBand'][];

/** Whom a service is for, and how many it takes from this partnership. */
export default function ChangeIntake() {
  const { t } = useTranslation('services');
  const serviceId = useSegment('serviceId');
  const query = api.useQuery('get', '/api/services/{serviceId}', { params: { path: { serviceId } } });
  return (
    <>
      <PageHeader title={t('intake.title')} lead={t('intake.lead')} back={{ href: `/p/${useSlug()}/services/${serviceId}`, text: query.data?.name ?? t('change.back') }} />
      <Show query={query}>
        {(service) => (
          <Cards>
            {service.isOffered
              ? <Card title={t('intake.howMany')} lead={t('intake.howManyLead')}><IntakeForm key={service.intakeVersion} service={service} /></Card>
              : <Banner title={t('get.notOffered')}>{t('get.notOfferedWords')}</Banner>}
            <Card title={t('intake.forWhom')} lead={t('intake.forWhomLead')}><ChangeEligibility key={service.version} service={service} /></Card>
          </Cards>
        )}
      </Show>
    </>
  );
}

function IntakeForm({ service }: { service: Service }) {
  const { t } = useTranslation('services');
  const form = useForm({ defaultValues: { ...service.intake } });
  const change = api.useMutation('put', '/api/services/{serviceId}/intake', {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ predicate: reads('/api/services') });
      toast(t('intake.saved'));
    },
  });
  return (
    <Form
      form={form} submit={t('intake.submit')} pending={change.isPending} problem={change.error} label={t('intake.howMany')}
      onSubmit={(values) => change.mutate({ params: { path: { serviceId: service.serviceId } }, body: { ...values, version: service.intakeVersion } })}
    >
      <NumberField name="weeklyLimit" label={t('intake.limit')} hint={t('intake.limitHint')} unit={t('intake.perWeek')} optional />
      <SelectField name="wait" label={t('intake.wait')} empty={t('intake.notSaid')} options={waits.map((value) => ({ value, text: t(`intake.waits.${value}`) }))} optional />
      <DateField name="pausedUntil" label={t('intake.pausedUntil')} hint={t('intake.pausedHint')} optional />
      <TextField name="pauseReason" label={t('intake.pauseReason')} hint={t('intake.pauseReasonHint')} optional />
    </Form>
  );
}
