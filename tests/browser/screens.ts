import { first, type Screen } from './screen';
import { referralScreens } from './screens-of-referrals';

const p = '/p/lambeth-early-action';

const aMeasure = (end = '') => first('/api/measures', 'id', `/measures/{id}${end}`);
const aReturnedMeasure = (end: string) => first('/api/measures?figuresFrom=Returns', 'id', `/measures/{id}${end}`);
const aMilestone = (end = '') => first('/api/milestones', 'milestoneId', `/milestones/{id}${end}`);
const aService = (end = '') => first('/api/services', 'serviceId', `/services/{id}${end}`);
const aColleague = first('/api/members?search=Tom', 'membershipId', '/people/{id}/leaving');
const anOwnService = first('/api/services/own', 'serviceId', '/services/{id}/edit');
const aPartner = first('/api/partners', 'partnerId', '/partners/{id}');
const aPartnerWithDocuments = first('/api/partners', 'partnerId', '/partners/{id}/documents');
const anOwnDocument = first('/api/organisation/documents', 'documentId', '/organisation/documents/{id}/replace');
const aReport = first('/api/reports', 'reportId', '/reports/{id}');

const door: Screen[] = [
  { name: 'landing', path: '/', heading: 'Make your place better, together' },
  { name: 'sign-in', path: '/sign-in', heading: 'Sign in' },
  { name: 'sign-in-connect', path: '/sign-in/connect', heading: 'Sign in' },
  { name: 'sign-in-code', path: '/sign-in/code', heading: 'Enter your code' },
  { name: 'sign-up', path: '/sign-up', heading: 'Create an account' },
  { name: 'prove-email', path: '/prove-email', heading: 'Confirm your e-mail address' },
  { name: 'forgotten-password', path: '/forgotten-password', heading: 'Forgotten password' },
  { name: 'reset-password', path: '/reset-password', heading: 'Choose a new password' },
  { name: 'invitation', path: '/invitation', heading: 'Invitation' },
  { name: 'change-email', path: '/change-email', heading: 'Confirm your new e-mail address' },
  { name: 'undo-email-change', path: '/undo-email-change', heading: 'Keep your old e-mail address' },
  { name: 'resident-card', path: '/c', heading: 'Your card' },
  { name: 'link-to-referral', path: '/r', heading: 'A referral for you' },
  { name: 'how-to-complain', path: '/p/lambeth-early-action/how-to-complain', heading: 'How to complain' },
  { name: 'progress', path: '/p/lambeth-early-action/progress', heading: 'How we are doing' },
  { name: 'ask-for-help', path: '/p/lambeth-early-action/ask-for-help', heading: 'Ask for help' },
  { name: 'first-operator', path: '/first-operator', heading: 'Become the first operator' },
];

const person: Screen[] = [
  { name: 'partnerships', persona: 'lead', path: '/partnerships', heading: 'Your partnerships' },
  { name: 'new-partnership', persona: 'lead', path: '/partnerships/new', heading: 'Create a partnership' },
  { name: 'account', persona: 'lead', path: '/account', heading: 'Your account' },
  { name: 'second-step', persona: 'lead', path: '/account/second-step', heading: 'Second step at sign-in' },
  { name: 'operator-mail-refused', persona: 'lead', path: '/operator/mail', heading: /E-mail of this host|You cannot do this/ },
  { name: 'operator', persona: 'operator', path: '/partnerships', heading: 'Your partnerships' },
  { name: 'operator-accounts', persona: 'operator', path: '/operator/accounts', heading: 'Accounts of this host' },
  { name: 'operator-mail', persona: 'operator', path: '/operator/mail', heading: 'E-mail of this host' },
  { name: 'notices', persona: 'lead', path: `${p}/notices`, heading: 'Notices' },
  { name: 'notice-choice', persona: 'worker', path: `${p}/notices/choice`, heading: 'E-mails about referrals' },
];

const partnership: Screen[] = [
  { name: 'home-lead', persona: 'lead', path: p, heading: /Lambeth/ },
  { name: 'first-measures', persona: 'lead', path: `${p}/set-up/measures`, heading: 'Measures for your place' },
  { name: 'counted-measures', persona: 'lead', path: `${p}/measures/counted`, heading: 'Counted by PlacePartners' },
  { name: 'public-page', persona: 'lead', path: `${p}/measures/public-page`, heading: 'Public page of figures' },
  { name: 'home-coordinator', persona: 'coordinator', path: p, heading: /Lambeth/ },
  { name: 'home-worker', persona: 'worker', path: p, heading: /Lambeth/ },
  { name: 'partners', persona: 'lead', path: `${p}/partners`, heading: 'Partners' },
  { name: 'partner', persona: 'lead', path: aPartner, heading: /demo/ },
  { name: 'partner-documents', persona: 'lead', path: aPartnerWithDocuments, heading: 'Documents of a partner' },
  { name: 'review-documents', persona: 'lead', path: `${p}/partners/documents`, heading: 'Documents of partners' },
  { name: 'invite-partners', persona: 'lead', path: `${p}/partners/invite`, heading: 'Invite partners' },
  { name: 'invitation-list', persona: 'lead', path: `${p}/partners/invite/list`, heading: 'Invite partners' },
  { name: 'organisation', persona: 'coordinator', path: `${p}/organisation`, heading: 'Our organisation' },
  { name: 'documents', persona: 'coordinator', path: `${p}/organisation/documents`, heading: 'Our documents' },
  { name: 'give-document', persona: 'coordinator', path: `${p}/organisation/documents/new`, heading: 'Give a document' },
  { name: 'replace-document', persona: 'coordinator', path: anOwnDocument, heading: 'Replace a document' },
  { name: 'closure', persona: 'coordinator', path: `${p}/organisation/closure`, heading: 'Our organisation closes or merges' },
  { name: 'own-sign-in', persona: 'coordinator', path: `${p}/organisation/sign-in`, heading: "Our organisation's own sign-in" },
  { name: 'programs', persona: 'coordinator', path: `${p}/organisation/programs`, heading: 'Programs that act for you' },
  { name: 'involvement', persona: 'coordinator', path: `${p}/involvement`, heading: 'Involvement' },
  { name: 'people', persona: 'lead', path: `${p}/people`, heading: 'People' },
  { name: 'deputies', persona: 'coordinator', path: `${p}/people/deputies`, heading: 'Deputies' },
  { name: 'leaving', persona: 'coordinator', path: aColleague, heading: /leaves$/ },
  { name: 'invite-colleague', persona: 'coordinator', path: `${p}/people/invite`, heading: 'Invite a colleague' },
  { name: 'data-protection', persona: 'lead', path: `${p}/data-protection`, heading: 'Data protection' },
  { name: 'impact-assessment', persona: 'worker', path: `${p}/data-protection/assessments/1`, heading: /^Impact assessment/ },
  { name: 'impact-assessment-draft', persona: 'lead', path: `${p}/data-protection/draft`, heading: /draft$/ },
  { name: 'instruments', persona: 'coordinator', path: `${p}/data-protection/instruments`, heading: /^Change of lead/ },
  { name: 'draw-up-instrument', persona: 'lead', path: `${p}/data-protection/instruments/new`, heading: 'Draw up terms' },
  { name: 'vision', persona: 'coordinator', path: `${p}/vision`, heading: 'Vision' },
  { name: 'vision-draft', persona: 'lead', path: `${p}/vision/draft`, heading: 'Draft of the vision' },
  { name: 'vision-compare', persona: 'lead', path: `${p}/vision/compare`, heading: 'Compare versions' },
  { name: 'agreements', persona: 'coordinator', path: `${p}/agreements`, heading: 'Agreements' },
  { name: 'agreement', persona: 'coordinator', path: `${p}/agreements/data-sharing`, heading: 'Data-sharing agreement' },
  { name: 'new-agreement', persona: 'lead', path: `${p}/agreements/membership/new`, heading: 'Publish a new version' },
  { name: 'settings', persona: 'lead', path: `${p}/settings`, heading: 'Settings' },
  { name: 'audit', persona: 'lead', path: `${p}/audit`, heading: 'Audit' },
];

const results: Screen[] = [
  { name: 'board', persona: 'board', path: `${p}/board`, heading: 'Board' },
  { name: 'board-referrals', persona: 'board', path: `${p}/board/referrals`, heading: /./ },
  { name: 'board-signposts', persona: 'board', path: `${p}/board/signposts`, heading: 'Times told about a service' },
  { name: 'board-unmet-needs', persona: 'board', path: `${p}/board/unmet-needs`, heading: 'Needs without a service' },
  { name: 'board-milestones', persona: 'board', path: `${p}/board/milestones`, heading: /Milestones/ },
  { name: 'measures', persona: 'lead', path: `${p}/measures`, heading: 'Measures' },
  { name: 'measure', persona: 'lead', path: aMeasure(), heading: /./ },
  { name: 'returned-measure', persona: 'lead', path: aReturnedMeasure(''), heading: /./ },
  { name: 'change-measure', persona: 'lead', path: aMeasure('/change'), heading: 'Change the measure' },
  { name: 'return', persona: 'coordinator', path: aReturnedMeasure('/return'), heading: /return/i },
  { name: 'import', persona: 'lead', path: aMeasure('/import'), heading: 'Import figures' },
  { name: 'new-measure', persona: 'lead', path: `${p}/measures/new`, heading: 'Define a measure' },
  { name: 'goals-of-measures', persona: 'lead', path: `${p}/measures/goals`, heading: 'Goals of measures' },
  { name: 'published-measures', persona: 'lead', path: `${p}/measures/published`, heading: 'Published measures' },
  { name: 'milestones', persona: 'lead', path: `${p}/milestones`, heading: 'Milestones' },
  { name: 'milestones-by-date', persona: 'lead', path: `${p}/milestones?view=date`, heading: 'Milestones' },
  { name: 'milestone', persona: 'lead', path: aMilestone(), heading: /./ },
  { name: 'change-milestone', persona: 'lead', path: aMilestone('/edit'), heading: 'Change the milestone' },
  { name: 'new-milestone', persona: 'lead', path: `${p}/milestones/new`, heading: 'Add a milestone' },
  { name: 'reports', persona: 'board', path: `${p}/reports`, heading: 'Reports' },
  { name: 'report', persona: 'board', path: aReport, heading: /Collective impact/ },
  { name: 'new-report', persona: 'lead', path: `${p}/reports/new`, heading: 'Build a report' },
];

const services: Screen[] = [
  { name: 'service-intake', persona: 'coordinator', path: first('/api/services/own', 'serviceId', '/services/{id}/intake'), heading: 'Who it is for and how many it takes' },
  { name: 'service-reach', persona: 'coordinator', path: first('/api/services/own', 'serviceId', '/services/{id}/reach'), heading: 'How referrals reach us' },
  { name: 'services', persona: 'worker', path: `${p}/services`, heading: 'Services' },
  { name: 'service', persona: 'worker', path: aService(), heading: /./ },
  { name: 'own-services', persona: 'coordinator', path: `${p}/services/own`, heading: /Services of/ },
  { name: 'change-service', persona: 'coordinator', path: anOwnService, heading: 'Change the service' },
  { name: 'new-service', persona: 'coordinator', path: `${p}/services/new`, heading: 'Add a service' },
];

export const screens: Screen[] = [...door, ...person, ...partnership, ...results, ...services, ...referralScreens];
