import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type StatusKind = 'on-track' | 'at-risk' | 'off-track' | 'complete' | 'not-started' | 'neutral';

const shapes: Record<Exclude<StatusKind, 'neutral'>, ReactNode> = {
  'on-track': <circle cx="6" cy="6" r="5" fill="currentColor" />,
  'at-risk': <path d="M6 1 11.5 11H.5z" fill="currentColor" />,
  'off-track': <rect x="1" y="1" width="10" height="10" fill="currentColor" />,
  complete: <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />,
  'not-started': <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
};

/** The shape alone, for a timeline's dot. */
export function StatusShape({ kind }: { kind: StatusKind }) {
  return kind === 'neutral' ? null : <svg className={`shape shape-${kind}`} viewBox="0 0 12 12" aria-hidden="true">{shapes[kind]}</svg>;
}

/** Always a word, a shape and a colour. The word may be another than the kind's own. */
export function Status({ kind, children }: { kind: StatusKind; children?: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <span className={`status status-${kind}`}>
      <StatusShape kind={kind} />
      {children ?? t(`status.${kind}`)}
    </span>
  );
}
