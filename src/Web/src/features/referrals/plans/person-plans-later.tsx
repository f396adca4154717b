import { lazy, Suspense } from 'react';
import { i18n } from '../../../lib/i18n';

const PersonPlans = lazy(async () => {
  const [module] = await Promise.all([import('./person-plans'), i18n.loadNamespaces('support')]);
  return module;
});

/** Comes after the page that it stands on. */
export function PersonPlansLater(about: { submissionId?: string; referralId?: string }) {
  return <Suspense fallback={null}><PersonPlans {...about} /></Suspense>;
}
