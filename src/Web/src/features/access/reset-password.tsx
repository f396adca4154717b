import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { Card } from '../../ui/card';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { PasswordField } from '../../ui/password-field';
import { PlainForm } from '../../ui/plain-form';
import { accountSecret, goOn } from './way-in';

export default function ResetPassword() {
  const { t } = useTranslation('access');
  return (
    <>
      <PageHeader title={t('reset.title')} lead={t('reset.lead')} />
      <Card narrow>
        <PlainForm
          names={['password']} submit={t('reset.submit')} done={goOn}
          send={({ password }) => client.POST('/api/account/password-resets', { body: { ...accountSecret(), password } })}
          actions={<Link href="/forgotten-password">{t('reset.newLink')}</Link>}
        >
          <PasswordField name="password" label={t('field.newPassword')} hint={t('field.passwordHint')} autoComplete="new-password" />
        </PlainForm>
      </Card>
    </>
  );
}
