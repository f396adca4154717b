import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { date } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkboxes';
import { ConfirmButton } from '../../ui/confirm-button';
import { DateField } from '../../ui/date-field';
import { Details } from '../../ui/details';
import { Form } from '../../ui/form';
import { SelectField } from '../../ui/select-field';
import { Show } from '../../ui/states';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';

type Service = components['schemas']['GetServiceResponse'];

/** A part of the organisation that goes on under another: the service goes over on a day, with its referrals. */
export function HandOverService({ service }: { service: Service }) {
  const { t } = useTranslation('services');
  const mine = api.useQuery('get', '/api/account/organisations');
  return (
    <Card title={t('handover.title')}>
      {service.handsOverTo && service.handsOverOn
        ? <Announced service={service} to={service.handsOverTo} on={service.handsOverOn} />
        : (
          <Show query={mine}>
            {({ items }) => {
              const others = items.filter(({ organisationId }) => organisationId !== service.organisationId);
              if (others.length === 0) return <p>{t('handover.nobody')}</p>;
              return <Details summary={t('handover.open')}><Announce service={service} others={others} /></Details>;
            }}
          </Show>
        )}
    </Card>
  );
}

function Announced({ service, to, on }: { service: Service; to: string; on: string }) {
  const { t } = useTranslation('services');
  const cancel = api.useMutation('post', '/api/services/{serviceId}/handover/cancellation', { onSuccess: () => toast(t('handover.cancelled')) });
  return (
    <div className="stack">
      <p>{t('handover.announced', { to, date: date(on) })}</p>
      <ConfirmButton
        title={t('handover.cancelTitle')} question={<p>{t('handover.cancelQuestion')}</p>} confirm={t('handover.cancel')}
        pending={cancel.isPending} problem={cancel.error}
        onConfirm={(done) => cancel.mutate({ params: { path: { serviceId: service.serviceId } }, body: { version: service.version } }, { onSuccess: done })}
      >
        {t('handover.cancel')}
      </ConfirmButton>
    </div>
  );
}

interface AnnounceProps {
  service: Service;
  others: components['schemas']['ListMyOrganisationsMyOrganisation'][];
}

function Announce({ service, others }: AnnounceProps) {
  const { t } = useTranslation('services');
  const form = useForm({ defaultValues: { to: others[0]?.organisationId ?? '', on: '', isSuccessor: false } });
  const announce = api.useMutation('post', '/api/services/{serviceId}/handover', { onSuccess: () => toast(t('handover.done')) });
  return (
    <Form
      form={form} submit={t('handover.submit')} look="secondary" pending={announce.isPending} problem={announce.error}
      onSubmit={(body) => announce.mutate({ params: { path: { serviceId: service.serviceId } }, body: { ...body, version: service.version } })}
    >
      <SelectField name="to" label={t('handover.to')} hint={t('handover.toHint')} options={others.map(({ organisationId, name }) => ({ value: organisationId, text: name }))} />
      <DateField name="on" label={t('handover.on')} hint={t('handover.onHint')} />
      <Checkbox name="isSuccessor" label={t('handover.successor')} hint={t('handover.successorHint')} />
    </Form>
  );
}
