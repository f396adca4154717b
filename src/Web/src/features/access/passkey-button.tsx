import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { answerWithPasskey, hasPasskeys } from '../../lib/passkeys';
import { sentence } from '../../lib/problem';
import { Button } from '../../ui/button';

interface Props {
  send: (credential: unknown) => Promise<{ error?: unknown }>;
  done: () => void;
  children: ReactNode;
}

/** Has the browser look for a passkey and sends what it answers. Not there where the browser knows no passkeys. */
export function PasskeyButton({ send, done, children }: Props) {
  const { t } = useTranslation('access');
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState('');
  if (!hasPasskeys()) return null;

  const outcome = async () => {
    const begun = await client.POST('/api/account/sign-in/passkey/options');
    if (!begun.data) return sentence(begun.error);
    const credential = await answerWithPasskey(begun.data.options);
    if (!credential) return t('passkey.none');
    const { error } = await send(credential);
    if (error) return sentence(error);
    done();
    return '';
  };

  const press = async () => {
    setPending(true);
    setRefused('');
    setRefused(await outcome());
    setPending(false);
  };

  return (
    <div className="stack">
      <Button look="secondary" pending={pending} onClick={press}>{children}</Button>
      {refused && <p className="field-error" role="alert">{refused}</p>}
    </div>
  );
}
