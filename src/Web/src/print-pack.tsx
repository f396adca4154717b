import { i18n } from './lib/i18n';

const message = '#message-';

/** A person's record, or what came of a referral, alone: for the browser that prints it. */
export async function start() {
  if (location.hash.startsWith(message)) {
    const [{ PrintedMessage }] = await Promise.all([import('./features/referrals/messages/printed-message'), i18n.loadNamespaces(['messages'])]);
    return <PrintedMessage ticket={location.hash.slice(message.length)} />;
  }
  const [{ PrintedPack }] = await Promise.all([import('./features/referrals/records/printed-pack'), i18n.loadNamespaces(['records', 'history'])]);
  return <PrintedPack />;
}
