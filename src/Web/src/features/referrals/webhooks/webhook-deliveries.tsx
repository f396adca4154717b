import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { Table } from '../../../ui/table';
import { toast } from '../../../ui/toasts';

type Delivery = components['schemas']['ListWebhooksDelivery'];

/** What was sent to an address, newest first, and sending it once more. */
export function WebhookDeliveries({ webhook }: { webhook: components['schemas']['ListWebhooksRow'] }) {
  const { t } = useTranslation('webhooks');
  const replay = api.useMutation('post', '/api/webhooks/{webhookId}/deliveries/{deliveryId}/replay', { onSuccess: () => toast(t('replayed')) });
  const answer = ({ status, attempts }: Delivery) => (status === null ? t(attempts > 0 ? 'noAnswer' : 'dash') : String(status));
  return (
    <Table
      caption={t('deliveries')} rows={webhook.deliveries} rowKey={(row) => row.deliveryId} empty={<Empty title={t('noDeliveries')} />}
      columns={[
        { key: 'at', header: t('occurred'), rowHeader: true, sort: (row) => row.occurredAt, cell: (row) => dateTime(row.occurredAt) },
        { key: 'event', header: t('event'), sort: (row) => row.event, cell: (row) => t(`events.${row.event.replace('referral.', '')}`) },
        { key: 'state', header: t('state'), cell: (row) => <Arrival row={row} /> },
        { key: 'answer', header: t('answer'), cell: answer },
        { key: 'attempts', header: t('attempts'), number: true, cell: (row) => row.attempts },
        {
          key: 'replay', header: t('replay'),
          cell: (row) => row.nextAt === null && webhook.isOn && (
            <Button look="secondary" small pending={replay.isPending} onClick={() => replay.mutate({ params: { path: { webhookId: webhook.webhookId, deliveryId: row.deliveryId } } })}>
              {t('replay')}<span className="visually-hidden"> {dateTime(row.occurredAt)}</span>
            </Button>
          ),
        },
      ]}
    />
  );
}

function Arrival({ row }: { row: Delivery }) {
  const { t } = useTranslation('webhooks');
  if (row.arrivedAt) return <Status kind="complete">{t('arrived')}</Status>;
  if (row.nextAt) return <Status kind="neutral">{row.attempts > 0 ? t('again', { at: dateTime(row.nextAt) }) : t('waits')}</Status>;
  return <Status kind="off-track">{t('givenUp')}</Status>;
}
