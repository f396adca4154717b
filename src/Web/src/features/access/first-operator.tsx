import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { Card, Cards } from '../../ui/card';
import { TextField } from '../../ui/field';
import { PageHeader } from '../../ui/page-header';
import { PasswordField } from '../../ui/password-field';
import { PlainForm } from '../../ui/plain-form';
import { secret } from './way-in';

export default function FirstOperator() {
  const { t } = useTranslation('access');
  return (
    <>
      <PageHeader title={t('operator.title')} lead={t('operator.lead')} />
      <Cards split>
        <Card>
          <PlainForm
            names={['name', 'email', 'password']} submit={t('operator.submit')} done={() => location.assign('/partnerships')}
            send={(body) => client.POST('/api/account/first-operator', { body: { ...body, token: secret() } })}
          >
            <TextField name="name" label={t('field.name')} hint={t('field.nameHint')} autoComplete="name" />
            <TextField name="email" type="email" label={t('field.workEmail')} />
            <PasswordField name="password" label={t('field.password')} hint={t('field.passwordHint')} autoComplete="new-password" />
          </PlainForm>
        </Card>
        <Card title={t('operator.may.title')}>
          <div className="prose">
            <p>{t('operator.may.mail')}</p>
            <p>{t('operator.may.accounts')}</p>
            <p>{t('operator.may.not')}</p>
          </div>
        </Card>
      </Cards>
    </>
  );
}
