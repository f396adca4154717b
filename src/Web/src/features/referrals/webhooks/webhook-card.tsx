import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateTime, list } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Dialog } from '../../../ui/dialog';
import { Status } from '../../../ui/status';
import { toast } from '../../../ui/toasts';
import { WebhookDeliveries } from './webhook-deliveries';
import { WebhookForm } from './webhook-form';

type Webhook = components['schemas']['ListWebhooksRow'];

interface Props {
  webhook: Webhook;
  events: string[];
  onSecret: (secret: string) => void;
}

/** One address: what it is told of, whether it answers, and what was sent. */
export function WebhookCard({ webhook, events, onSecret }: Props) {
  const { t } = useTranslation('webhooks');
  const [changing, setChanging] = useState(false);
  const path = { webhookId: webhook.webhookId };
  const change = api.useMutation('put', '/api/webhooks/{webhookId}', {
    onSuccess: () => {
      setChanging(false);
      toast(t('saved'));
    },
  });
  const renew = api.useMutation('post', '/api/webhooks/{webhookId}/secret');
  const remove = api.useMutation('delete', '/api/webhooks/{webhookId}');
  return (
    <Card
      title={webhook.address} lead={t('tellsOf', { events: list(webhook.events.map((event) => t(`events.${event.replace('referral.', '')}`))) })}
      actions={<>
        <Button look="secondary" small onClick={() => setChanging(true)}>{t('change')}</Button>
        <ConfirmButton
          small title={t('renewAsk')} question={<p>{t('renewWords')}</p>} confirm={t('renew')} pending={renew.isPending} problem={renew.error}
          onConfirm={(done) => renew.mutate({ params: { path }, body: { version: webhook.version } }, { onSuccess: ({ secret }) => { done(); onSecret(secret); } })}
        >
          {t('renew')}
        </ConfirmButton>
        <ConfirmButton
          small danger title={t('removeAsk')} question={<p>{t('removeWords')}</p>} confirm={t('remove')} pending={remove.isPending} problem={remove.error}
          onConfirm={(done) => remove.mutate({ params: { path } }, { onSuccess: () => { done(); toast(t('removed')); } })}
        >
          {t('remove')}
        </ConfirmButton>
      </>}
    >
      <div className="stack">
        <p><Status kind={webhook.isOn ? 'on-track' : 'at-risk'}>{t(webhook.isOn ? 'on' : 'off')}</Status></p>
        {webhook.wentOffAt && <Banner kind="warning" title={t('wentOff', { at: dateTime(webhook.wentOffAt) })}>{t('wentOffWords')}</Banner>}
        <WebhookDeliveries webhook={webhook} />
      </div>
      <Dialog open={changing} title={t('changeTitle')} onClose={() => setChanging(false)}>
        <WebhookForm
          key={webhook.version} events={events} values={{ address: webhook.address, events: webhook.events, isOn: webhook.isOn }}
          submit={t('save')} pending={change.isPending} problem={change.error}
          onSubmit={(values) => change.mutate({ params: { path }, body: { version: webhook.version, ...values } })}
        />
      </Dialog>
    </Card>
  );
}
