import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { sentence } from '../../lib/problem';
import { Button } from '../../ui/button';
import { asked } from './way-in';

export interface OwnSignIn {
  email: string;
  organisation: string;
  isRequired: boolean;
}

/** Whether the domain of an address has a sign-in of its own. Tells nothing of who has an account. */
export async function findOwnSignIn(email: string): Promise<OwnSignIn | undefined> {
  if (!/.@.+\../.test(email)) return undefined;
  const { data } = await client.POST('/api/account/own-sign-in', { body: { email } });
  return data?.organisationName ? { email, organisation: data.organisationName, isRequired: data.isRequired } : undefined;
}

/** Goes to the organisation's sign-in. */
export function ContinueWith({ own: { email, organisation, isRequired } }: { own: OwnSignIn }) {
  const { t } = useTranslation('access');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>();

  const go = async () => {
    setPending(true);
    const { data, error } = await client.POST('/api/account/own-sign-in/beginnings', { body: { email, next: asked() } });
    if (data) return location.assign(data.address);
    setProblem(error);
    setPending(false);
  };

  return (
    <div className="stack" role="status">
      <p>{isRequired ? t('ownSignIn.required', { organisation }) : t('ownSignIn.offered', { organisation })}</p>
      <Button look={isRequired ? 'primary' : 'secondary'} pending={pending} onClick={go}>{t('ownSignIn.go', { organisation })}</Button>
      {problem ? <p className="field-error" role="alert">{sentence(problem)}</p> : null}
    </div>
  );
}
