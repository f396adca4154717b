import { first, type Screen } from './screen';

const p = '/p/lambeth-early-action';

const aSubmission = (end = '') => first('/api/submissions', 'submissionId', `/referrals/{id}${end}`);
const inTheQueue = (state: string, end = '') => first(`/api/hub/submissions?state=${state}`, 'submissionId', `/hub/{id}${end}`);
const received = (...states: string[]) => first(states.map((state) => `/api/inbox?state=${state}`), 'referralId', '/inbox/{id}');

export const referralScreens: Screen[] = [
  { name: 'new-checklist', persona: 'worker', path: `${p}/referrals/new`, heading: 'New checklist' },
  { name: 'referrals', persona: 'worker', path: `${p}/referrals`, heading: 'My referrals' },
  { name: 'submission', persona: 'worker', path: aSubmission(), heading: /^Checklist / },
  { name: 'withdraw', persona: 'worker', path: aSubmission('/withdraw'), heading: 'Withdraw everything' },
  { name: 'tell', persona: 'worker', path: `${p}/services/tell`, heading: 'Just tell them about a service' },
  { name: 'stop-card', persona: 'worker', path: `${p}/stop-card`, heading: 'Stop card' },
  { name: 'checklist-on-paper', persona: 'worker', path: `${p}/checklist/print`, heading: 'Checklist on paper' },
  { name: 'paper-checklist', persona: 'hub', path: `${p}/referrals/paper`, heading: 'Key in a paper form' },
  { name: 'hub', persona: 'hub', path: `${p}/hub`, heading: 'Hub desk' },
  { name: 'hub-submitted', persona: 'hub', path: inTheQueue('Submitted'), heading: /Sample/ },
  { name: 'hub-sent', persona: 'hub', path: inTheQueue('Sent'), heading: /Sample/ },
  { name: 'hub-closed', persona: 'hub', path: inTheQueue('Closed'), heading: /Sample/ },
  { name: 'hub-add', persona: 'hub', path: inTheQueue('Submitted', '/add'), heading: 'Add a service' },
  { name: 'hub-person', persona: 'hub', path: inTheQueue('Submitted', '/person'), heading: "Correct the person's details" },
  { name: 'inbox', persona: 'service', path: `${p}/inbox`, heading: 'Inbox' },
  { name: 'inbox-new', persona: 'service', path: received('Sent', 'Viewed'), heading: /Sample/ },
  { name: 'inbox-accepted', persona: 'service', path: received('Accepted'), heading: /Sample/ },
  { name: 'inbox-completed', persona: 'service', path: received('Completed'), heading: /Sample/ },
  { name: 'routing', persona: 'lead', path: `${p}/routing`, heading: 'Routing' },
  { name: 'checklist', persona: 'lead', path: `${p}/checklist`, heading: 'Checklist wording' },
];
