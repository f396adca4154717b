import { useTranslation } from 'react-i18next';
import { dateOf, dateTime } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Details } from '../../../ui/details';
import { Link } from '../../../ui/link';
import { Status, type StatusKind } from '../../../ui/status';
import { Timeline } from '../../../ui/timeline';
import '../checklist.css';
import '../hub/hub.css';
import { ComparePeople } from './compare-people';
import { sureness } from './likelihood';
import { PairActions } from './pair-actions';

type Schemas = components['schemas'];
type Item = Schemas['ListLookalikesItem'];

function stateOf(item: Item): { word: string; kind: StatusKind } {
  if (item.isJoinedByAnother) return { word: 'ByAnother', kind: 'complete' };
  if (item.relation === 'SamePerson') return item.confirmedAt ? { word: 'Confirmed', kind: 'complete' } : { word: 'ToConfirm', kind: 'at-risk' };
  if (item.relation !== 'Open') return { word: item.relation, kind: 'neutral' };
  return item.band === 'LooksLike' ? { word: 'LooksLike', kind: 'at-risk' } : { word: 'Review', kind: 'not-started' };
}

/** One other checklist beside the open one: how sure we are, why, and what can be done. */
export function Lookalike({ item, submission }: { item: Item; submission: Schemas['GetSubmissionResponse'] }) {
  const { t } = useTranslation('pairs');
  const root = `/p/${useSlug()}/hub`;
  const { word, kind } = stateOf(item);
  const isOpen = item.relation === 'Open' && !item.isJoinedByAnother;
  return (
    <li className="need-row">
      <div className="need-line">
        <h3>{`${item.person.firstName} ${item.person.lastName}`.trim()}</h3>
        <Status kind={kind}>{t(`state.${word}`)}</Status>
        {item.togetherAt && <Status kind="on-track">{t('together.state')}</Status>}
      </div>
      <p><Link href={`${root}/${item.submissionId}`}>{item.reference}</Link>{', '}{t('item.from', { organisation: item.organisationName, on: dateOf(item.submittedAt) })}</p>
      {isOpen && <p>{t(`sure.${sureness(item.probability)}`)} {item.isTie && t('item.tie')}</p>}
      {item.veto && item.relation !== 'NotSamePerson' && <p className="field-error">{t(`veto.${item.veto}`)}</p>}
      {item.findings.length > 0 && (
        <Details summary={t('compare.title')} open={isOpen}><ComparePeople item={item} submission={submission} /></Details>
      )}
      {item.history.length > 0 && <Details summary={t('history.title')}><Steps steps={item.history} /></Details>}
      {!item.erasedAt && !item.isJoinedByAnother && <PairActions item={item} submission={submission} />}
    </li>
  );
}

function Steps({ steps }: { steps: Schemas['ListLookalikesStep'][] }) {
  const { t } = useTranslation('pairs');
  return (
    <Timeline items={steps.map((step) => ({
      key: `${step.at}-${step.what}`, when: dateTime(step.at),
      children: <><p><strong>{t(`history.${step.what}`)}</strong></p><p>{[step.by, step.organisationName].filter(Boolean).join(', ')}</p>{step.note && <p>{step.note}</p>}</>,
    }))} />
  );
}
