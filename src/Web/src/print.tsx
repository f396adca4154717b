import { PrintedReport } from './features/reports/printed-report';
import { i18n } from './lib/i18n';

/** A report alone, for the browser that prints it. */
export async function start() {
  await i18n.loadNamespaces('reports');
  return <PrintedReport />;
}
