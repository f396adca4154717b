import { lazy, Suspense } from 'react';
import { i18n } from './lib/i18n';
import { answerProof, useProofAsked } from './lib/proof';

const ProveAgain = lazy(async () => {
  const [{ ProveAgainDialog }] = await Promise.all([import('./features/access/prove-again'), i18n.loadNamespaces('access')]);
  return { default: ProveAgainDialog };
});

/** The question that may come up on any page before an act that matters. */
export function ProofAsked() {
  const asked = useProofAsked();
  return <Suspense fallback={null}>{asked && <ProveAgain answer={answerProof} />}</Suspense>;
}
