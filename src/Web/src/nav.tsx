import { useLocation } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { type Me, type Permission, useSlug } from './lib/partnership';
import * as icons from './ui/icons';
import { Link } from './ui/link';

interface Entry {
  name: string;
  path: string;
  icon: ComponentType;
  /** Without it every member sees the entry. */
  permission?: Permission;
}

const groups: { name?: string; entries: Entry[] }[] = [
  {
    entries: [
      { name: 'home', path: '', icon: icons.HomeIcon },
      { name: 'board', path: '/board', icon: icons.BoardIcon, permission: 'ViewBoard' },
      { name: 'measures', path: '/measures', icon: icons.MeasuresIcon, permission: 'ViewBoard' },
      { name: 'distance', path: '/distance-travelled', icon: icons.MeasuresIcon, permission: 'ViewBoard' },
      { name: 'milestones', path: '/milestones', icon: icons.MilestonesIcon, permission: 'ViewBoard' },
      { name: 'reports', path: '/reports', icon: icons.ReportsIcon, permission: 'ViewBoard' },
    ],
  },
  {
    name: 'referrals',
    entries: [
      { name: 'newChecklist', path: '/referrals/new', icon: icons.ChecklistIcon, permission: 'MakeReferrals' },
      { name: 'referrals', path: '/referrals', icon: icons.ReferralsIcon, permission: 'MakeReferrals' },
      { name: 'hub', path: '/hub', icon: icons.HubIcon, permission: 'RunHub' },
      { name: 'inbox', path: '/inbox', icon: icons.InboxIcon, permission: 'ReceiveReferrals' },
      { name: 'supportPlans', path: '/support-plans', icon: icons.PartnersIcon, permission: 'KeepPlans' },
      { name: 'concerns', path: '/concerns', icon: icons.ConcernIcon, permission: 'KeepConcerns' },
      { name: 'overrides', path: '/overrides', icon: icons.ConcernIcon, permission: 'ApproveSharing' },
      { name: 'records', path: '/records', icon: icons.AuditIcon, permission: 'ReviewRecords' },
    ],
  },
  {
    name: 'partnership',
    entries: [
      { name: 'services', path: '/services', icon: icons.ServicesIcon },
      { name: 'partners', path: '/partners', icon: icons.PartnersIcon },
      { name: 'people', path: '/people', icon: icons.PersonIcon },
      { name: 'organisation', path: '/organisation', icon: icons.OrganisationIcon, permission: 'CoordinateOrganisation' },
      { name: 'vision', path: '/vision', icon: icons.VisionIcon },
      { name: 'agreements', path: '/agreements', icon: icons.AgreementsIcon },
      { name: 'dataProtection', path: '/data-protection', icon: icons.ProtectionIcon },
      { name: 'breaches', path: '/breaches', icon: icons.ProtectionIcon, permission: 'ViewReaders' },
    ],
  },
  {
    name: 'manage',
    entries: [
      { name: 'settings', path: '/settings', icon: icons.SettingsIcon, permission: 'ManagePartnership' },
      { name: 'routing', path: '/routing', icon: icons.RoutingIcon, permission: 'ApproveVersions' },
      { name: 'checklist', path: '/checklist', icon: icons.WordingIcon, permission: 'ApproveVersions' },
      { name: 'asking', path: '/asking', icon: icons.PersonIcon, permission: 'ManagePartnership' },
      { name: 'planSettings', path: '/plan-settings', icon: icons.PartnersIcon, permission: 'ManagePartnership' },
      { name: 'clocks', path: '/clocks', icon: icons.ClockIcon, permission: 'CoordinateOrganisation' },
      { name: 'audit', path: '/audit', icon: icons.AuditIcon, permission: 'ViewAudit' },
    ],
  },
];

const paths = groups.flatMap((group) => group.entries.map((entry) => entry.path));

/** The entry under which an address stands: the longest that it begins with. */
function currentPath(inside: string): string | undefined {
  return paths
    .filter((path) => (path === '' ? inside === '' : inside === path || inside.startsWith(`${path}/`)))
    .sort((a, b) => b.length - a.length)[0];
}

export function Nav({ me }: { me: Me }) {
  const { t } = useTranslation('ui');
  const root = `/p/${useSlug()}`;
  const current = currentPath(useLocation().pathname.slice(root.length).replace(/\/$/, ''));

  return groups.map(({ name, entries }) => {
    const allowed = entries.filter(({ permission }) => !permission || me.permissions.includes(permission));
    if (allowed.length === 0) return null;
    return (
      <div key={name ?? 'first'} className="nav-group">
        {name && <p className="nav-heading" id={`nav-${name}`}>{t(`shell.groups.${name}`)}</p>}
        <ul aria-labelledby={name && `nav-${name}`}>
          {allowed.map(({ name: entry, path, icon: Icon }) => (
            <li key={entry}>
              <Link href={root + path} aria-current={path === current ? 'page' : undefined}><Icon />{t(`shell.entries.${entry}`)}</Link>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
