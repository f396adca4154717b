import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { Card, Cards } from '../../ui/card';
import { TextField } from '../../ui/field';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { PasswordField } from '../../ui/password-field';
import { PlainForm } from '../../ui/plain-form';
import { CheckYourMail } from './check-your-mail';

export default function SignUp() {
  const { t } = useTranslation('access');
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo) return <CheckYourMail email={sentTo} lead={t('signUp.sent')} again={() => setSentTo(undefined)} />;

  return (
    <>
      <PageHeader title={t('signUp.title')} lead={t('signUp.lead')} />
      <Cards split>
        <Card>
          <PlainForm
            names={['name', 'email', 'password']} submit={t('signUp.submit')} done={(_, { email }) => setSentTo(email)}
            send={(body) => client.POST('/api/account/sign-up', { body })}
          >
            <TextField name="name" label={t('field.name')} hint={t('field.nameHint')} autoComplete="name" />
            <TextField name="email" type="email" label={t('field.workEmail')} hint={t('signUp.emailHint')} />
            <PasswordField name="password" label={t('field.password')} hint={t('field.passwordHint')} autoComplete="new-password" />
          </PlainForm>
        </Card>
        <Card title={t('signUp.next.title')}>
          <div className="prose">
            <p>{t('signUp.next.create')}</p>
            <p>{t('signUp.next.invited')}</p>
            <p>{t('signUp.next.known')} <Link href="/sign-in">{t('signIn.title')}</Link></p>
          </div>
        </Card>
      </Cards>
    </>
  );
}
