import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { PlainForm } from '../../ui/plain-form';
import { secret } from './way-in';

/** A press, not the mere opening: mail filters open links, and must not use them up. */
export default function ChangeEmail() {
  const { t } = useTranslation('access');
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <>
        <PageHeader title={t('changeEmail.doneTitle')} lead={t('changeEmail.done')} step="done" />
        <LinkButton href="/account">{t('changeEmail.goOn')}</LinkButton>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('changeEmail.title')} lead={t('changeEmail.lead')} />
      <Card narrow>
        <PlainForm
          names={[]} submit={t('changeEmail.submit')} done={() => setDone(true)}
          send={() => client.POST('/api/account/email-change-proofs', { body: { token: secret() } })}
        />
      </Card>
    </>
  );
}
