import { AskForHelp } from './features/referrals/asking/ask-for-help';
import { HowToComplain } from './features/referrals/asking/how-to-complain';
import { i18n } from './lib/i18n';

/** The public pages on which people ask for help, or read how to complain. They keep nothing on the device, and need no sign-in. */
export async function start() {
  await i18n.loadNamespaces(['asking', 'contact', 'stop', 'referrals']);
  return location.pathname.endsWith('/how-to-complain') ? <HowToComplain /> : <AskForHelp />;
}
