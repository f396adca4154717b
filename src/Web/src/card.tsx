import { ResidentCard } from './features/referrals/cards/resident-card';
import { i18n } from './lib/i18n';

/** The page of a resident's card. It keeps nothing on the device, and needs no sign-in. */
export async function start() {
  await i18n.loadNamespaces('cards');
  return <ResidentCard />;
}
