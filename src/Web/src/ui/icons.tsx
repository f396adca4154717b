import type { ReactNode } from 'react';

const icon = (content: ReactNode) => function Icon() {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
      {content}
    </svg>
  );
};

export const HomeIcon = icon(<path d="M4 11 12 4l8 7v9h-5v-6H9v6H4z" />);
export const BoardIcon = icon(<><path d="M4 4h7v9H4zM13 4h7v5h-7zM13 11h7v9h-7zM4 15h7v5H4z" /></>);
export const MeasuresIcon = icon(<path d="M4 4v16h16M8 15l4-5 3 3 5-7" />);
export const MilestonesIcon = icon(<path d="M6 21V4M6 5h12l-3 4 3 4H6" />);
export const ChecklistIcon = icon(<path d="M6 3h9l4 4v14H6zM9.5 14h5M12 11.5v5" />);
export const ReferralsIcon = icon(<path d="M4 7h11M11 3l4 4-4 4M20 17H9M13 13l-4 4 4 4" />);
export const HubIcon = icon(<><circle cx="12" cy="12" r="3" /><path d="M12 9V4M14.6 13.5 19 16M9.4 13.5 5 16" /></>);
export const InboxIcon = icon(<path d="M4 13 7 5h10l3 8v6H4zM4 13h5l1 3h4l1-3h5" />);
export const ServicesIcon = icon(<path d="M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11M9 8h6" />);
export const PartnersIcon = icon(<><circle cx="9" cy="8" r="3.5" /><path d="M3 20c0-4 2.5-6 6-6s6 2 6 6M16 5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3 2.7 3 5.5" /></>);
export const OrganisationIcon = icon(<path d="M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3" />);
export const VisionIcon = icon(<><path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" /><circle cx="12" cy="12" r="2.5" /></>);
export const AgreementsIcon = icon(<path d="M6 3h9l4 4v14H6zM9 17c1-3 2-3 2.5-1s1.5 1 3.5 0M9 9h5" />);
export const ProtectionIcon = icon(<><path d="M6 11h12v10H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" /><path d="M12 15v2.5" /></>);
export const ReportsIcon = icon(<path d="M6 3h12v18H6zM9 8h6M9 12h6M9 16h3" />);
export const SettingsIcon = icon(<><path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" /></>);
export const RoutingIcon = icon(<><path d="M6 18V6M6 9c0 5 12 1 12 7" /><circle cx="6" cy="4.5" r="1.5" /><circle cx="6" cy="19.5" r="1.5" /><circle cx="18" cy="18" r="1.5" /></>);
export const WordingIcon = icon(<path d="M4 20h4L19 9l-4-4L4 16zM13 7l4 4" />);
export const ClockIcon = icon(<><circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3.5 2" /></>);
export const ConcernIcon = icon(<><path d="M12 3 5 6v6c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6z" /><path d="M12 8v5M12 16v.5" /></>);
export const AuditIcon = icon(<><path d="M12 3 5 6v6c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6z" /><path d="m9 12 2 2 4-4" /></>);
export const BellIcon = icon(<path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4" />);
export const MenuIcon = icon(<path d="M4 6h16M4 12h16M4 18h16" />);
export const CloseIcon = icon(<path d="m6 6 12 12M18 6 6 18" />);
export const DownIcon = icon(<path d="m6 9 6 6 6-6" />);
export const PersonIcon = icon(<><circle cx="12" cy="8" r="4" /><path d="M4 21c0-5 3.5-7 8-7s8 2 8 7" /></>);
export const DownloadIcon = icon(<path d="M12 4v11M7 11l5 5 5-5M5 20h14" />);
export const CopyIcon = icon(<path d="M9 9h11v11H9zM5 15H4V4h11v1" />);
export const BackIcon = icon(<path d="m14 6-6 6 6 6" />);
