import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { PlainForm } from '../../ui/plain-form';
import { secret } from './way-in';

export default function UndoEmailChange() {
  const { t } = useTranslation('access');
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <>
        <PageHeader title={t('undoEmailChange.doneTitle')} lead={t('undoEmailChange.done')} step="done" />
        <LinkButton href="/sign-in" look="secondary">{t('mail.signIn')}</LinkButton>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('undoEmailChange.title')} lead={t('undoEmailChange.lead')} />
      <Card narrow>
        <PlainForm
          names={[]} submit={t('undoEmailChange.submit')} done={() => setDone(true)}
          send={() => client.POST('/api/account/email-change-undoings', { body: { token: secret() } })}
        />
      </Card>
    </>
  );
}
