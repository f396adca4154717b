import type { ReactNode } from 'react';
import { DownloadIcon } from './icons';

/** A file to fetch. `about` says its kind and size: "CSV, 12 kB". */
export function DownloadLink({ href, about, children }: { href: string; about?: string; children: ReactNode }) {
  return (
    <a className="download" href={href} download>
      <DownloadIcon /><span>{children}{about && ` (${about})`}</span>
    </a>
  );
}
