import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { PageHeader } from '../../ui/page-header';
import { Radios } from '../../ui/radios';
import { Show } from '../../ui/states';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

type Schemas = components['schemas'];

const ways = ['Colleagues', 'Mailbox', 'Hub'] as const satisfies Schemas['ReachedBy'][];

/** How referrals reach a service: people with accounts, a mailbox, or the hub by phone and letter. */
export default function ChangeReach() {
  const { t } = useTranslation('reach');
  const serviceId = useSegment('serviceId');
  const query = api.useQuery('get', '/api/services/{serviceId}/reach', { params: { path: { serviceId } } });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} back={{ href: `/p/${useSlug()}/services/${serviceId}`, text: query.data?.serviceName ?? t('back') }} />
      <Show query={query}>{(found) => <ReachForm key={found.version} found={found} serviceId={serviceId} />}</Show>
    </>
  );
}

function ReachForm({ found, serviceId }: { found: Schemas['GetReachResponse']; serviceId: string }) {
  const { t } = useTranslation('reach');
  const form = useForm({ defaultValues: { ...found.reach } });
  const by = useWatch({ control: form.control, name: 'by' });
  const change = api.useMutation('put', '/api/services/{serviceId}/reach', { onSuccess: () => toast(t('saved')) });
  return (
    <Card title={t('card')}>
      <Form
        form={form} submit={t('submit')} pending={change.isPending} problem={change.error} label={t('title')}
        onSubmit={(values) => change.mutate({ params: { path: { serviceId } }, body: { ...values, version: found.version } })}
      >
        <Radios name="by" label={t('by')} options={ways.map((value) => ({ value, text: t(`ways.${value}`), hint: t(`hints.${value}`) }))} />
        {by === 'Mailbox' && (
          <>
            <TextField name="mailbox" type="email" label={t('mailbox')} hint={t('mailboxHint')} autoComplete="off" />
            <TextField name="phone" type="tel" label={t('codePhone')} hint={t('codePhoneHint')} autoComplete="off" optional />
          </>
        )}
        {by === 'Hub' && (
          <>
            <TextField name="phone" type="tel" label={t('ringPhone')} hint={t('ringPhoneHint')} autoComplete="off" optional />
            <TextArea name="address" label={t('address')} hint={t('addressHint')} rows={4} optional />
          </>
        )}
        {found.reach.by === 'Mailbox' && <p className="hint">{t('careful')}</p>}
      </Form>
    </Card>
  );
}
