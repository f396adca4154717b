import { useTranslation } from 'react-i18next';
import { useSegment } from '../../lib/address';
import { api, queryClient } from '../../lib/api';
import { reads } from '../../lib/live';
import { useGo } from '../../lib/navigation';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card, Cards } from '../../ui/card';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { ServiceFields, type ServiceValues, toEntry } from './service-fields';
import { ServiceHelp } from './service-help';

type Service = components['schemas']['GetServiceResponse'];

export default function ChangeService() {
  const { t } = useTranslation('services');
  const serviceId = useSegment('serviceId');
  const here = `/p/${useSlug()}/services/${serviceId}`;
  const query = api.useQuery('get', '/api/services/{serviceId}', { params: { path: { serviceId } } });

  return (
    <>
      <PageHeader title={t('change.title')} back={{ href: here, text: query.data?.name ?? t('change.back') }} />
      <Cards split>
        <Show query={query}>{(service) => <Card><ChangeForm service={service} here={here} /></Card>}</Show>
        <ServiceHelp />
      </Cards>
    </>
  );
}

const toValues = (service: Service): ServiceValues => ({
  name: service.name,
  neutralName: service.neutralName,
  description: service.description,
  needs: service.needs,
  takesReferrals: service.takesReferrals ? 'yes' : 'no',
  whoFor: service.whoFor,
  cost: service.cost,
  openingTimes: service.openingTimes,
  phone: service.phone,
  email: service.email,
  website: service.website,
  address: service.address,
});

function ChangeForm({ service, here }: { service: Service; here: string }) {
  const { t } = useTranslation('services');
  const go = useGo();
  const form = useForm({ defaultValues: { ...toValues(service), version: service.version } });
  const change = api.useMutation('put', '/api/services/{serviceId}', {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ predicate: reads('/api/services') });
      toast(t('change.done'));
      go(here);
    },
  });
  const send = ({ version, ...values }: ServiceValues & { version: number }) =>
    change.mutate({ params: { path: { serviceId: service.serviceId } }, body: { ...toEntry(values), version } });

  return (
    <Form
      form={form} submit={t('change.submit')} pending={change.isPending} problem={change.error}
      onSubmit={send} actions={<Link href={here}>{t('cancel')}</Link>}
    >
      <ServiceFields />
    </Form>
  );
}
