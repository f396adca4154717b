import { type FocusEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { Card, Cards } from '../../ui/card';
import { TextField } from '../../ui/field';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { PasswordField } from '../../ui/password-field';
import { PlainForm } from '../../ui/plain-form';
import { DemoSignIn } from './demo-sign-in';
import { ContinueWith, findOwnSignIn, type OwnSignIn } from './own-sign-in';
import { PasskeyButton } from './passkey-button';
import { SignInNotice } from './sign-in-notice';
import { useSession } from './use-session';
import { goIn, goOn } from './way-in';

export default function SignIn() {
  const { t } = useTranslation('access');
  const session = useSession();
  const next = location.search;
  const [own, setOwn] = useState<OwnSignIn>();

  const left = ({ target }: FocusEvent<HTMLElement>) => {
    if (target instanceof HTMLInputElement && target.value !== own?.email) void findOwnSignIn(target.value).then(setOwn);
  };

  return (
    <>
      <PageHeader title={t('signIn.title')} />
      <SignInNotice />
      <Cards split>
        <Card>
          <PlainForm
            names={['email', 'password']} submit={t('signIn.submit')} done={goOn}
            send={(body) => client.POST('/api/account/sign-in', { body })}
            actions={<Link href="/forgotten-password">{t('signIn.forgotten')}</Link>}
          >
            <div onBlur={left}><TextField name="email" type="email" label={t('field.email')} /></div>
            {own && <ContinueWith own={own} />}
            <PasswordField name="password" label={t('field.password')} autoComplete="current-password" />
          </PlainForm>
          <PasskeyButton send={(credential) => client.POST('/api/account/sign-in/passkey', { body: { credential } })} done={() => void goIn()}>
            {t('passkey.signIn')}
          </PasskeyButton>
        </Card>
        <div>
          {session?.demo && <DemoSignIn personas={session.personas} />}
          <Card title={t('signIn.new.title')}>
            <div className="prose">
              <p>{t('signIn.new.invited')}</p>
              <p><Link href={`/sign-up${next}`}>{t('signIn.new.signUp')}</Link></p>
            </div>
          </Card>
        </div>
      </Cards>
    </>
  );
}
