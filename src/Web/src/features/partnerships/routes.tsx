import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { page } from '../../lib/page';
import type { Parents } from '../../lib/parents';

const words = 'partnerships';
const protection = 'protection';
const documents = 'documents';

export const partnershipsRoutes = ({ root, partnership }: Parents): AnyRoute[] => [
  createRoute({ getParentRoute: () => root, path: '/partnerships/new', component: page(words, () => import('./create-partnership')) }),
  createRoute({ getParentRoute: () => partnership, path: '/', component: page(words, () => import('./home')) }),
  createRoute({ getParentRoute: () => partnership, path: '/set-up/measures', component: page(words, () => import('./first-measures')) }),
  createRoute({ getParentRoute: () => partnership, path: '/partners', component: page(words, () => import('./list-partners')) }),
  createRoute({ getParentRoute: () => partnership, path: '/partners/invite', component: page(words, () => import('./invite-partners')) }),
  createRoute({ getParentRoute: () => partnership, path: '/partners/invite/list', component: page(words, () => import('./check-invitation-list')) }),
  createRoute({ getParentRoute: () => partnership, path: '/partners/documents', component: page(documents, () => import('./documents/review-documents')) }),
  createRoute({ getParentRoute: () => partnership, path: '/partners/$partnerId/documents', component: page(documents, () => import('./documents/partner-documents')) }),
  createRoute({ getParentRoute: () => partnership, path: '/partners/$partnerId', component: page(words, () => import('./show-partner')) }),
  createRoute({ getParentRoute: () => partnership, path: '/organisation', component: page(words, () => import('./change-organisation')) }),
  createRoute({ getParentRoute: () => partnership, path: '/organisation/documents', component: page(documents, () => import('./documents/list-documents')) }),
  createRoute({ getParentRoute: () => partnership, path: '/organisation/documents/new', component: page(documents, () => import('./documents/give-document')) }),
  createRoute({ getParentRoute: () => partnership, path: '/organisation/documents/$documentId/replace', component: page(documents, () => import('./documents/replace-document')) }),
  createRoute({ getParentRoute: () => partnership, path: '/organisation/closure', component: page(words, () => import('./announce-closure')) }),
  createRoute({ getParentRoute: () => partnership, path: '/involvement', component: page(words, () => import('./state-involvement')) }),
  createRoute({ getParentRoute: () => partnership, path: '/agreements', component: page(words, () => import('./list-agreements')) }),
  createRoute({ getParentRoute: () => partnership, path: '/agreements/$kind', component: page(words, () => import('./show-agreement')) }),
  createRoute({ getParentRoute: () => partnership, path: '/agreements/$kind/new', component: page(words, () => import('./publish-agreement')) }),
  createRoute({ getParentRoute: () => partnership, path: '/data-protection', component: page(protection, () => import('./protection/show-data-protection')) }),
  createRoute({ getParentRoute: () => partnership, path: '/data-protection/draft', component: page(protection, () => import('./protection/edit-assessment')) }),
  createRoute({ getParentRoute: () => partnership, path: '/data-protection/assessments/$number', component: page(protection, () => import('./protection/show-assessment')) }),
  createRoute({ getParentRoute: () => partnership, path: '/data-protection/instruments', component: page(protection, () => import('./protection/list-instruments')) }),
  createRoute({ getParentRoute: () => partnership, path: '/data-protection/instruments/new', component: page(protection, () => import('./protection/draw-up-instrument')) }),
  createRoute({ getParentRoute: () => partnership, path: '/vision', component: page(words, () => import('./show-vision')) }),
  createRoute({ getParentRoute: () => partnership, path: '/vision/draft', component: page(words, () => import('./save-vision-draft')) }),
  createRoute({ getParentRoute: () => partnership, path: '/vision/compare', component: page(words, () => import('./compare-visions')) }),
  createRoute({ getParentRoute: () => partnership, path: '/settings', component: page(words, () => import('./change-settings')) }),
];
