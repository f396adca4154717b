import { client } from '../../lib/client';
import { forgetOwners } from '../../lib/doorstep-owner';

/** The secret behind the # of a mailed link: it never reaches a server's log. */
export const secret = () => location.hash.slice(1);

/** The account and token of a link such as `#ACCOUNT.TOKEN`. */
export function accountSecret() {
  const [accountId = '', ...token] = secret().split('.');
  return { accountId, token: token.join('.') };
}

// Only pages of our own: `//elsewhere.example` is an address too.
export function asked(): string | null {
  const next = new URLSearchParams(location.search).get('next');
  return next?.startsWith('/') && new URL(next, location.origin).origin === location.origin ? next : null;
}

/** Goes on after a password or a mailed link: to the second step where the account has one, else in. */
export const goOn = (answer?: { needsCode: boolean }) =>
  answer?.needsCode ? location.assign(`/sign-in/code${location.search}`) : void goIn();

/** Goes on after sign-in: where the person wanted to be, else to their only partnership, else to their list. */
export async function goIn(): Promise<void> {
  forgetOwners();
  const next = asked();
  if (next) return location.assign(next);
  const { data } = await client.GET('/api/account/session');
  const [only, another] = data?.partnerships ?? [];
  return location.assign(only && !another ? `/p/${only.slug}` : '/partnerships');
}
