import { type ReactNode, useEffect, useRef } from 'react';
import { useTitle } from '../lib/title';
import { BackIcon } from './icons';
import { Link } from './link';

let lastPlace = '';

interface Props {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  back?: { href: string; text: string };
  /** Changes when the page becomes another one without a new address, such as the next step of a form. */
  step?: string | number;
}

/** The one h1 of a page. It takes focus when the page was come to from another, and names the document. */
export function PageHeader({ title, lead, actions, back, step = '' }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const place = `${location.pathname}#${step}`;
  useTitle(title);

  useEffect(() => {
    if (lastPlace && lastPlace !== place) heading.current?.focus({ preventScroll: true });
    lastPlace = place;
  }, [place]);

  return (
    <header className="page-header">
      {back && <Link className="back" href={back.href}><BackIcon />{back.text}</Link>}
      <div className="page-header-row">
        <div>
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
    </header>
  );
}
