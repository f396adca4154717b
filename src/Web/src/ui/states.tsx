import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, sentence } from '../lib/problem';
import { Button } from './button';
import { Link } from './link';

/** Words while something is fetched. */
export function Loading({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('ui');
  return <p className="loading" role="status">{children ?? t('loading')}</p>;
}

/** An empty screen teaches: what will stand here, and the first thing to do. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children && <div className="empty-words">{children}</div>}
      {action}
    </div>
  );
}

/** What went wrong in plain words, with Try again. Takes a query, or a problem and what to do. */
export function Failed({ problem, retry }: { problem: unknown; retry?: () => void }) {
  const { t } = useTranslation('ui');
  const { status, title } = asProblem(problem);
  const next = encodeURIComponent(location.pathname + location.search);
  return (
    <div className="failed" role="alert">
      <h2>{title}</h2>
      <p>{sentence(problem)}</p>
      {status === 401 && <p><Link href={`/sign-in?next=${next}`}>{t('signInAgain')}</Link></p>}
      {retry && ![401, 403, 404].includes(status) && <Button look="secondary" onClick={retry}>{t('tryAgain')}</Button>}
    </div>
  );
}

interface Fetched<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** True when the answer to a refetch was that the person may see it no longer. */
const isGone = (error: unknown) => Boolean(error) && [403, 404].includes(asProblem(error).status);

/**
 * Shows a query: loading, failed, or what the children make of its data. Data in hand outlasts a failed refetch,
 * but not one that says that it is gone.
 */
export function Show<T>({ query, children }: { query: Fetched<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined && !isGone(query.error)) return children(query.data);
  if (query.error) return <Failed problem={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}
