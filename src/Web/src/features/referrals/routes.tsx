import { type AnyRoute, createRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { page } from '../../lib/page';
import type { Parents } from '../../lib/parents';
import { hubRoutes } from './hub/routes';
import { recordsRoutes } from './records/routes';
import { planRoutes } from './plans/routes';
import type * as VersionPages from './version-pages';

const pages: Record<string, () => Promise<{ default: ComponentType }>> = {
  '/referrals': () => import('./list-submissions'),
  '/referrals/new': () => import('./fill-checklist'),
  '/referrals/$submissionId': () => import('./show-submission'),
  '/services/tell': () => import('./tell-about-service'),
};

const versionPage = (name: keyof typeof VersionPages) => async () => ({ default: (await import('./version-pages'))[name] });

const setUpPages: Record<string, () => Promise<{ default: ComponentType }>> = {
  '/routing': versionPage('ChangeRouting'),
  '/sharing-rules': () => import('./consents/change-sharing-rules'),
  '/routing/versions/$number': versionPage('ShowRuleSet'),
};

const builderPages: Record<string, () => Promise<{ default: ComponentType }>> = {
  '/checklist': versionPage('ListVersions'),
  '/checklist/wordings': versionPage('ListWordings'),
  '/checklist/versions/$number': versionPage('ShowVersion'),
};

const stopPages: Record<string, () => Promise<{ default: ComponentType }>> = {
  '/stop-card': () => import('./stop-card'),
  '/checklist/print': () => import('./print-checklist'),
};

const doorstepPages: Record<string, () => Promise<{ default: ComponentType }>> = {
  '/doorstep': () => import('./doorstep/start-doorstep'),
  '/p/$slug/doorstep': () => import('./doorstep/doorstep'),
  '/p/$slug/doorstep/stop-card': () => import('./doorstep/doorstep-stop-card'),
};

export const referralsRoutes = (parents: Parents): AnyRoute[] => [
  ...Object.entries(pages).map(([path, load]) =>
    createRoute({ getParentRoute: () => parents.partnership, path, component: page(path.startsWith('/referrals/$') ? ['referrals', 'history', 'consents', 'contact', 'messages'] : path === '/referrals' ? ['referrals', 'consents', 'flows'] : path === '/services/tell' ? ['referrals', 'tell'] : 'referrals', load) })),
  ...Object.entries(setUpPages).map(([path, load]) =>
    createRoute({ getParentRoute: () => parents.partnership, path, component: page(['referrals', 'routing', 'builder', 'consents'], load) })),
  ...Object.entries(stopPages).map(([path, load]) =>
    createRoute({ getParentRoute: () => parents.partnership, path, component: page(path === '/checklist/print' ? ['referrals', 'printed', 'stop', 'languages', 'consents', 'contact'] : ['referrals', 'stop', 'languages'], load) })),
  ...Object.entries(builderPages).map(([path, load]) =>
    createRoute({ getParentRoute: () => parents.partnership, path, component: page(['referrals', 'builder', 'consents'], load) })),
  createRoute({ getParentRoute: () => parents.partnership, path: '/referrals/paper', component: page(['referrals', 'languages'], () => import('./fill-paper-checklist')) }),
  createRoute({ getParentRoute: () => parents.partnership, path: '/resident-counts', component: page('residents', () => import('./residents/resident-counts')) }),
  createRoute({ getParentRoute: () => parents.partnership, path: '/postcodes', component: page('postcodes', () => import('./postcodes/postcodes')) }),
  createRoute({ getParentRoute: () => parents.partnership, path: '/clocks', component: page(['clocks', 'flows'], () => import('./show-clocks')) }),
  createRoute({ getParentRoute: () => parents.partnership, path: '/asking', component: page('asking', () => import('./asking/asking-settings')) }),
  createRoute({ getParentRoute: () => parents.partnership, path: '/flows', component: page('flows', () => import('./flows/show-flows')) }),
  createRoute({ getParentRoute: () => parents.partnership, path: '/decline-reasons', component: page('flows', () => import('./flows/decline-reasons')) }),
  // Outside the partnership's frame, which cannot be entered without asking the server who is there.
  ...Object.entries(doorstepPages).map(([path, load]) =>
    createRoute({ getParentRoute: () => parents.root, path, component: page(['doorstep', 'referrals', 'stop', 'contact'], load) })),
  ...hubRoutes(parents),
  ...recordsRoutes(parents),
  ...planRoutes(parents),
];
