import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/field';
import { PageHeader } from '../../ui/page-header';
import { PlainForm } from '../../ui/plain-form';
import { CheckYourMail } from './check-your-mail';

export default function ForgottenPassword() {
  const { t } = useTranslation('access');
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo) return <CheckYourMail email={sentTo} lead={t('forgotten.sent')} again={() => setSentTo(undefined)} />;

  return (
    <>
      <PageHeader title={t('forgotten.title')} lead={t('forgotten.lead')} back={{ href: '/sign-in', text: t('signIn.title') }} />
      <Card narrow>
        <PlainForm
          names={['email']} submit={t('forgotten.submit')} done={(_, { email }) => setSentTo(email)}
          send={(body) => client.POST('/api/account/password-reset-requests', { body })}
        >
          <TextField name="email" type="email" label={t('field.email')} />
        </PlainForm>
      </Card>
    </>
  );
}
