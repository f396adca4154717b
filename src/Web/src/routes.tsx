import { type AnyRoute, createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { ChooseActingFor } from './choose-acting-for';
import { enterPartnership } from './enter-partnership';
import { accessRoutes } from './features/access/routes';
import { boardRoutes } from './features/board/routes';
import { measuresRoutes } from './features/measures/routes';
import { notificationsRoutes } from './features/notifications/routes';
import { partnershipsRoutes } from './features/partnerships/routes';
import { plansRoutes } from './features/plans/routes';
import { referralsRoutes } from './features/referrals/routes';
import { reportsRoutes } from './features/reports/routes';
import { servicesRoutes } from './features/services/routes';
import type { Parents } from './lib/parents';
import { hasCode } from './lib/problem';
import { OuterShell } from './outer-shell';
import { NotFound, NotFoundInFrame, Refused } from './refused-page';
import { Shell } from './shell';
import { LeaveGuard } from './ui/leave-guard';
import { Loading } from './ui/states';

const top = createRootRoute({ component: () => <><Outlet /><LeaveGuard /></>, notFoundComponent: NotFound });

const root: AnyRoute = createRoute({ getParentRoute: () => top, id: 'outer', component: OuterShell });

const partnership: AnyRoute = createRoute({
  getParentRoute: () => top,
  path: '/p/$slug',
  beforeLoad: ({ params, location }) => enterPartnership(params.slug, location.href),
  component: Shell,
  errorComponent: ({ error }) => (hasCode(error, 'acting-for-ended') ? <ChooseActingFor /> : <Refused error={error} />),
  notFoundComponent: NotFoundInFrame,
});

const modules: ((parents: Parents) => AnyRoute[])[] = [
  accessRoutes, partnershipsRoutes, servicesRoutes, measuresRoutes, plansRoutes,
  referralsRoutes, boardRoutes, reportsRoutes, notificationsRoutes,
];

const pages = modules.flatMap((routes) => routes({ root, partnership }));

const below = (parent: AnyRoute) => pages.filter((route) => route.options.getParentRoute() === parent);

// The address keeps its values as plain words: `?status=late&sort=-due`.
const searchWords = (search: Record<string, unknown>) => {
  const words = new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)])).toString();
  return words && `?${words}`;
};

export const router = createRouter({
  routeTree: top.addChildren([root.addChildren(below(root)), partnership.addChildren(below(partnership))]),
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: searchWords,
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultPendingComponent: () => <Loading />,
  defaultErrorComponent: ({ error }) => <Refused framed error={error} />,
});
