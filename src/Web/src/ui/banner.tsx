import type { ReactNode } from 'react';

/** Something to know before going on. `warning` for what may do harm. */
export function Banner({ kind = 'info', title, children }: { kind?: 'info' | 'success' | 'warning'; title?: string; children: ReactNode }) {
  return (
    <div className={`banner banner-${kind}`}>
      {title && <p className="banner-title">{title}</p>}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}
