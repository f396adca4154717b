import { doorPages } from './features/access/door';
import { i18n } from './lib/i18n';
import { PlainFrame } from './plain-frame';

/** The page before sign-in that the address asks for. */
export async function start() {
  const load = doorPages[location.pathname]!;
  const [{ default: Page }] = await Promise.all([load(), i18n.loadNamespaces('access')]);
  return <PlainFrame><Page /></PlainFrame>;
}
