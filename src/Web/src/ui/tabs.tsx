import { useLocation } from '@tanstack/react-router';
import { Link } from './link';

interface Tab {
  href: string;
  text: string;
  count?: number;
}

/** Pages of one thing, each with its own address. The current one is found by the address. */
export function Tabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  const here = useLocation();
  const isCurrent = (href: string) => {
    const [path, query] = href.split('?');
    return here.pathname === path && (query === undefined || here.searchStr === `?${query}`);
  };
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ href, text, count }) => (
          <li key={href}>
            <Link href={href} aria-current={isCurrent(href) ? 'page' : undefined}>
              {text}{count !== undefined && <span className="count">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
