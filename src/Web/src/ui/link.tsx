import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { useGo } from '../lib/navigation';

export type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** A link. Within the product it does not reload the page. */
export function Link({ href, onClick, target, download, ...rest }: LinkProps) {
  const go = useGo();

  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain || target || download !== undefined || !href.startsWith('/')) return;
    event.preventDefault();
    go(href);
  };

  return <a href={href} target={target} download={download} onClick={follow} {...rest} />;
}
