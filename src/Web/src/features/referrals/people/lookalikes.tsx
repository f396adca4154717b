import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateOf, date } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Card } from '../../../ui/card';
import { Details } from '../../../ui/details';
import { Link } from '../../../ui/link';
import { Show } from '../../../ui/states';
import { SummaryList } from '../../../ui/summary-list';
import { safeLines } from '../contact/safe-ways';
import { LinkPeople } from './link-people';
import { Lookalike } from './lookalike';

type Schemas = components['schemas'];

/** Whom else the person of a checklist may be, is, or belongs to. The hub's alone. */
export function Lookalikes({ submission }: { submission: Schemas['GetSubmissionResponse'] }) {
  const { t } = useTranslation('pairs');
  const { submissionId } = submission;
  const query = api.useQuery('get', '/api/hub/submissions/{submissionId}/lookalikes', { params: { path: { submissionId } } }, { enabled: !submission.personErasedAt });
  if (submission.personErasedAt) return null;
  return (
    <Card title={t('panel.title')} lead={t('panel.lead')}>
      <Show query={query}>
        {({ items, joined, emailIsWorkers }) => (
          <div className="stack">
            {emailIsWorkers && <Banner kind="warning" title={t('panel.workersEmail')}>{t('panel.workersEmailWords')}</Banner>}
            {joined && <Joined joined={joined} submissionId={submissionId} />}
            {items.length === 0 ? <p>{t('panel.none')}</p> : <Items items={items} submission={submission} />}
            <Details summary={t('link.title')}><LinkPeople submission={submission} /></Details>
          </div>
        )}
      </Show>
    </Card>
  );
}

/** What waits comes first; what somebody has settled as two people stands below. */
function Items({ items, submission }: { items: Schemas['ListLookalikesItem'][]; submission: Schemas['GetSubmissionResponse'] }) {
  const { t } = useTranslation('pairs');
  const apart = items.filter((item) => item.relation === 'NotSamePerson');
  const rows = (some: typeof items) => <ul>{some.map((item) => <Lookalike key={item.submissionId} item={item} submission={submission} />)}</ul>;
  return (
    <>
      {rows(items.filter((item) => !apart.includes(item)))}
      {apart.length > 0 && <Details summary={t('panel.apart', { count: apart.length })}>{rows(apart)}</Details>}
    </>
  );
}

function Joined({ joined, submissionId }: { joined: Schemas['ListLookalikesTogether']; submissionId: string }) {
  const { t } = useTranslation('pairs');
  const root = `/p/${useSlug()}/hub`;
  const { person, checklists } = joined;
  const rows = [
    { key: 'name', value: `${person.firstName} ${person.lastName}` },
    { key: 'dateOfBirth', value: person.dateOfBirth ? date(person.dateOfBirth) : '' },
    { key: 'reach', value: [person.phone, person.email, person.address, person.postcode].filter(Boolean).join('\n') },
    { key: 'safeContact', value: safeLines(person).join('\n') },
  ];
  return (
    <Banner kind="success" title={t('joined.title', { count: checklists.length })}>
      <div className="stack">
        <p>{t('joined.words')}</p>
        <SummaryList rows={rows.filter(({ value }) => value).map(({ key, value }) => ({ key, label: t(`contact:check.${key}`), value }))} />
        <ul className="bullets">
          {checklists.map((one) => (
            <li key={one.submissionId}>
              {one.submissionId === submissionId ? t('joined.this', { reference: one.reference }) : <Link href={`${root}/${one.submissionId}`}>{one.reference}</Link>}
              {', '}{one.organisationName}{', '}{dateOf(one.submittedAt)}
            </li>
          ))}
        </ul>
        <p>{t('joined.separate')}</p>
      </div>
    </Banner>
  );
}
