import type { ReactNode } from 'react';
import { Link } from './link';

interface Props {
  label: string;
  figure: ReactNode;
  /** Opens the rows that the figure came from. */
  href?: string;
  /** A status, or a line on the change since before. */
  children?: ReactNode;
}

/** A large figure with what it counts. */
export function Stat({ label, figure, href, children }: Props) {
  return (
    <div className="stat">
      <dt>{href ? <Link href={href}>{label}</Link> : label}</dt>
      <dd className="figure">{figure}</dd>
      {children && <dd className="stat-more">{children}</dd>}
    </div>
  );
}

export function Stats({ children }: { children: ReactNode }) {
  return <dl className="stats">{children}</dl>;
}
