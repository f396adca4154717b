import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from './ui/link';
import { Logo } from './ui/logo';
import { Toaster } from './ui/toaster';

/** The frame of pages outside a partnership: a bar with the logo, and the page. */
export function PlainFrame({ bar, children }: { bar?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <div className="plain-frame">
      <a className="skip" href="#main">{t('skip')}</a>
      <header className="top-bar">
        <Link href="/" className="logo-link" aria-label={t('shell.home')}><Logo /></Link>
        <div className="top-bar-end">{bar}</div>
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
      <Toaster />
    </div>
  );
}
