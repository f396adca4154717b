import type { ReactNode } from 'react';

/** More, for those who want it. */
export function Details({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="details" open={open}>
      <summary><span>{summary}</span></summary>
      <div className="details-body">{children}</div>
    </details>
  );
}
