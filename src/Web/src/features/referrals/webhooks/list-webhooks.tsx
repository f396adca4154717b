import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { useSlug } from '../../../lib/partnership';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { PageHeader } from '../../../ui/page-header';
import { Empty, Show } from '../../../ui/states';
import { WebhookCard } from './webhook-card';
import { WebhookForm } from './webhook-form';
import { WebhookSecret } from './webhook-secret';

/** The addresses of the organisation's own systems that are told when something happens to a referral. */
export default function ListWebhooks() {
  const { t } = useTranslation('webhooks');
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState('');
  const query = api.useQuery('get', '/api/webhooks');
  const add = api.useMutation('post', '/api/webhooks', {
    onSuccess: (added) => {
      setAdding(false);
      setSecret(added.secret);
    },
  });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} back={{ href: `/p/${useSlug()}/organisation`, text: t('back') }} actions={<Button onClick={() => setAdding(true)}>{t('add')}</Button>} />
      {secret && <WebhookSecret secret={secret} onDone={() => setSecret('')} />}
      <Show query={query}>
        {({ webhooks, events }) => (
          <>
            {webhooks.length === 0 && <Empty title={t('none')}><p>{t('noneWords')}</p></Empty>}
            {webhooks.map((webhook) => <WebhookCard key={webhook.webhookId} webhook={webhook} events={events} onSecret={setSecret} />)}
            <Dialog open={adding} title={t('add')} onClose={() => setAdding(false)}>
              <WebhookForm events={events} submit={t('add')} pending={add.isPending} problem={add.error} onSubmit={({ address, events: chosen }) => add.mutate({ body: { address, events: chosen } })} />
            </Dialog>
          </>
        )}
      </Show>
    </>
  );
}
