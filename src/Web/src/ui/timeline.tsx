import type { ReactNode } from 'react';
import { StatusShape, type StatusKind } from './status';

export interface TimelineItem {
  key: string;
  when: string;
  kind?: StatusKind;
  children: ReactNode;
}

/** Dated things in their order; each dot has the shape of its status. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map(({ key, when, kind = 'neutral', children }) => (
        <li key={key}>
          <div className="timeline-when">{when}</div>
          <div className={`timeline-dot status-${kind}`}><StatusShape kind={kind} /></div>
          <div className="timeline-what">{children}</div>
        </li>
      ))}
    </ol>
  );
}
