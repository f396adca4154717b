import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { client } from '../../lib/client';
import { sentence } from '../../lib/problem';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { PasswordField } from '../../ui/password-field';
import { PlainForm } from '../../ui/plain-form';
import { Show } from '../../ui/states';
import { CodeField } from './code-field';
import { PasskeyButton } from './passkey-button';

const prove = (body: { password?: string; code?: string; passkey?: unknown }) => client.POST('/api/account/re-authentication', { body });

export function ProveAgainDialog({ answer }: { answer: (proved: boolean) => void }) {
  const { t } = useTranslation('access');
  return (
    <Dialog open title={t('prove.title')} onClose={() => answer(false)}>
      <div className="dialog-body stack">
        <p>{t('prove.lead')}</p>
        <ProveAgain done={() => answer(true)} />
      </div>
    </Dialog>
  );
}

/** By the second step where the account has one: the password alone would not do. */
export function ProveAgain({ done }: { done: () => void }) {
  const { t } = useTranslation('access');
  const query = api.useQuery('get', '/api/account/second-steps');
  const account = api.useQuery('get', '/api/account/details');
  return (
    <Show query={query}>
      {({ hasAuthenticator, passkeys }) => hasAuthenticator || passkeys.length > 0
        ? (
          <div className="stack">
            {passkeys.length > 0 && <PasskeyButton send={(passkey) => prove({ passkey })} done={done}>{t('passkey.use')}</PasskeyButton>}
            <PlainForm names={['code']} submit={t('prove.submit')} send={prove} done={done}>
              <CodeField hasApp={hasAuthenticator} />
            </PlainForm>
          </div>
        )
        : account.data?.hasPassword === false ? <ProveElsewhere /> : (
          <PlainForm names={['password']} submit={t('prove.submit')} send={prove} done={done}>
            <PasswordField name="password" label={t('field.password')} autoComplete="current-password" />
          </PlainForm>
        )}
    </Show>
  );
}

/** Somebody without a password shows it where they signed in, and comes back to this page. */
function ProveElsewhere() {
  const { t } = useTranslation('access');
  const [problem, setProblem] = useState<unknown>();
  const go = async () => {
    const next = location.pathname + location.search;
    const { data, error } = await client.POST('/api/account/own-sign-in/proofs', { body: { next } });
    if (data) location.assign(data.address);
    else setProblem(error);
  };
  return (
    <div className="stack">
      <p>{t('ownSignIn.prove')}</p>
      <Button onClick={go}>{t('ownSignIn.proveGo')}</Button>
      {problem ? <p className="field-error" role="alert">{sentence(problem)}</p> : null}
    </div>
  );
}
