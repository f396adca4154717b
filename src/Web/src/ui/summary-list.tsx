import type { ReactNode } from 'react';
import { Link } from './link';

export interface SummaryRow {
  key: string;
  label: string;
  value: ReactNode;
  /** Where, or how, to change the answer. `about` finishes the link's words for those who do not see the row. */
  change?: { text: string; about: string } & ({ href: string } | { onClick: () => void });
}

/** Answers to check before sending, or the facts of one thing. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map(({ key, label, value, change }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {change && (
            <dd className="summary-change">
              {'href' in change
                ? <Link href={change.href}>{change.text}<span className="visually-hidden"> {change.about}</span></Link>
                : <button type="button" className="link-like" onClick={change.onClick}>{change.text}<span className="visually-hidden"> {change.about}</span></button>}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
