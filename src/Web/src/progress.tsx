import { ProgressPage } from './features/measures/public/progress-page';
import { i18n } from './lib/i18n';

/** The public page of a place's figures. It keeps nothing on the device, and needs no sign-in. */
export async function start() {
  await i18n.loadNamespaces(['progress', 'measures']);
  return <ProgressPage />;
}
