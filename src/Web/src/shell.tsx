import { Outlet, useLocation } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from './account-menu';
import { ActingFor } from './acting-for';
import { follow } from './lib/live';
import { useMe, useSlug } from './lib/partnership';
import { Nav } from './nav';
import { BellIcon, CloseIcon, MenuIcon } from './ui/icons';
import { Link } from './ui/link';
import { Logo } from './ui/logo';
import { Toaster } from './ui/toaster';

/** The frame of a partnership's pages. */
export function Shell() {
  const { t } = useTranslation('ui');
  const slug = useSlug();
  const me = useMe();
  const { pathname } = useLocation();
  // The address at which the menu was opened: at another one it is closed again.
  const [openAt, setOpenAt] = useState<string>();
  const open = openAt === pathname;

  useEffect(() => follow(slug), [slug]);

  const leave = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a')) setOpenAt(undefined);
  };

  return (
    <div className="shell">
      <a className="skip" href="#main">{t('skip')}</a>
      <header className="top-bar">
        <Link href={`/p/${slug}`} className="logo-link" aria-label={t('shell.home')}><Logo /></Link>
        <div className="top-bar-end">
          <ActingFor me={me} />
          <Link className="bar-button bell" href={`/p/${slug}/notices`} aria-label={t('shell.notices', { count: me.unreadNotices })}>
            <BellIcon />
            {me.unreadNotices > 0 && <span className="badge" aria-hidden="true">{me.unreadNotices > 99 ? '99+' : me.unreadNotices}</span>}
          </Link>
          <AccountMenu name={me.name} email={me.email} />
          <button
            type="button" className="bar-button menu-button" aria-expanded={open} aria-controls="nav"
            onClick={() => setOpenAt(open ? undefined : pathname)}
          >
            {open ? <CloseIcon /> : <MenuIcon />}<span>{t('shell.menu')}</span>
          </button>
        </div>
      </header>
      <nav id="nav" className={open ? 'side-nav side-nav-open' : 'side-nav'} aria-label={t('shell.nav')} onClick={leave}>
        <p className="nav-partnership"><strong>{me.partnership.name}</strong>{t('shell.partnership')}</p>
        <Nav me={me} />
      </nav>
      <p className="print-only">{me.partnership.name}</p>
      <main id="main" tabIndex={-1}><Outlet /></main>
      <Toaster />
    </div>
  );
}
