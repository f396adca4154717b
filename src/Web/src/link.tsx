import { OutsideLink } from './features/referrals/outside/outside-link';
import { i18n } from './lib/i18n';

/** The page behind a link in a service's mailbox. It keeps nothing on the device, and needs no sign-in. */
export async function start() {
  await i18n.loadNamespaces(['links', 'hub', 'referrals', 'history', 'consents', 'contact', 'pairs']);
  return <OutsideLink />;
}
