import { hasUnsaved } from './unsaved';

let hasBegun = false;
let isSigningOut = false;

/** Something was answered that is only for those who are signed in: from now on, being signed out means that a session has ended. */
export const sessionBegan = () => { hasBegun = true; };

/** Somebody signs out: what is refused from now on tells them nothing. */
export const signingOut = () => { isSigningOut = true; };

const load = (address: string) => location.assign(address);

/** To the sign-in, which leads back here and says why one is there. */
export function toSignIn(go = load): void {
  if (isSigningOut) return;
  const next = encodeURIComponent(location.pathname + location.search);
  go(`/sign-in?${hasBegun ? 'ended=1&' : ''}next=${next}`);
}

/** The server answered that nobody is signed in. What was typed stays: the form tells how to sign in beside it. */
export function sessionEnded(go = load): void {
  // By then the form knows that it was refused.
  setTimeout(() => { if (!hasUnsaved()) toSignIn(go); }, 100);
}
