import type { ReactNode } from 'react';

interface Props {
  title?: ReactNode;
  /** A sentence below the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3;
  /** Only as wide as text and forms read well. */
  narrow?: boolean;
  id?: string;
  children?: ReactNode;
}

export function Card({ title, lead, actions, level = 2, narrow, id, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={`card ${narrow ? 'card-narrow' : ''}`} id={id}>
      {(title || actions) && (
        <div className="card-head">
          {title && <Heading>{title}</Heading>}
          {actions && <div className="card-actions">{actions}</div>}
        </div>
      )}
      {lead && <p className="card-lead">{lead}</p>}
      {children}
    </section>
  );
}

/** Cards side by side where there is room. `split` puts help or a summary to the right of a form. */
export function Cards({ split, children }: { split?: boolean; children: ReactNode }) {
  return <div className={split ? 'cards-split' : 'cards'}>{children}</div>;
}
