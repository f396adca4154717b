import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import type { components } from '../../lib/schema';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Link } from '../../ui/link';
import { PasswordField } from '../../ui/password-field';
import { PlainForm } from '../../ui/plain-form';
import { SelectField } from '../../ui/select-field';
import { SignInWithCode } from './sign-in-with-code';
import type { Session } from './use-session';
import { secret } from './way-in';

type Details = components['schemas']['GetInvitationResponse'];

const accept = (body: { name?: string; password?: string; organisationId?: string | null }) =>
  client.POST('/api/account/invitation-acceptances', { body: { token: secret(), ...body } });

const enter = (accepted?: { slug: string; organisationId: string }) => {
  if (!accepted) return;
  // Whoever is in the partnership already begins by acting for the organisation that was just joined.
  sessionStorage.setItem(`acting-for:${accepted.slug}`, accepted.organisationId);
  localStorage.setItem(`acting-for:${accepted.slug}`, accepted.organisationId);
  location.assign(`/p/${accepted.slug}`);
};

export function AcceptInvitation({ invitation, session }: { invitation: Details; session: Session }) {
  if (session.account) {
    return session.account.email.toLowerCase() === invitation.email
      ? <WithThisAccount invitation={invitation} name={session.account.name} />
      : <WithAnotherAccount invitation={invitation} email={session.account.email} />;
  }
  return invitation.hasAccount ? <AfterSignIn email={invitation.email} /> : <WithNewAccount />;
}

const newOrganisation = 'new';

function WithThisAccount({ invitation, name }: { invitation: Details; name: string }) {
  const { t } = useTranslation('access');
  const same = (name: string) => name.trim().toLowerCase() === invitation.organisationName.trim().toLowerCase();
  const mine = invitation.myOrganisations
    .toSorted((a, b) => Number(same(b.name)) - Number(same(a.name)))
    .map(({ id, name: text }) => ({ value: id, text }));
  const fresh = { value: newOrganisation, text: t('invitation.newOrganisation', { name: invitation.organisationName }) };
  return (
    <PlainForm
      names={['organisationId']} submit={t('invitation.accept')} done={enter}
      send={({ organisationId }) => accept({ organisationId: organisationId && organisationId !== newOrganisation ? organisationId : null })}
    >
      <p>{t('invitation.signedInAs', { name })}</p>
      {mine.length > 0 && (
        <SelectField
          name="organisationId" label={t('invitation.actFor')} hint={t('invitation.actForHint')} width="full"
          options={invitation.myOrganisations.some(({ name: own }) => same(own)) ? [...mine, fresh] : [fresh, ...mine]}
        />
      )}
    </PlainForm>
  );
}

function WithAnotherAccount({ invitation, email }: { invitation: Details; email: string }) {
  const { t } = useTranslation('access');
  const change = async () => {
    await client.POST('/api/account/sign-out');
    location.reload();
  };
  return (
    <div className="stack">
      <p>{t('invitation.otherAccount', { mine: email, theirs: invitation.email })}</p>
      <Button onClick={change}>{t('invitation.signOut')}</Button>
    </div>
  );
}

function AfterSignIn({ email }: { email: string }) {
  const { t } = useTranslation('access');
  const [needsCode, setNeedsCode] = useState(false);
  if (needsCode) return <SignInWithCode done={() => location.reload()} />;
  return (
    <PlainForm
      names={['password']} submit={t('signIn.submit')} done={(answer?: { needsCode: boolean }) => (answer?.needsCode ? setNeedsCode(true) : location.reload())}
      send={({ password }) => client.POST('/api/account/sign-in', { body: { email, password } })}
      actions={<Link href="/forgotten-password">{t('signIn.forgotten')}</Link>}
    >
      <p>{t('invitation.hasAccount', { email })}</p>
      <PasswordField name="password" label={t('field.password')} autoComplete="current-password" />
    </PlainForm>
  );
}

function WithNewAccount() {
  const { t } = useTranslation('access');
  return (
    <PlainForm names={['name', 'password']} submit={t('invitation.create')} send={accept} done={enter}>
      <p>{t('invitation.newAccount')}</p>
      <TextField name="name" label={t('field.name')} hint={t('field.nameHint')} autoComplete="name" />
      <PasswordField name="password" label={t('field.password')} hint={t('field.passwordHint')} autoComplete="new-password" />
    </PlainForm>
  );
}
