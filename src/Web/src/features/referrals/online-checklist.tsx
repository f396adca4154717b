import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useSlug } from '../../lib/partnership';
import { asProblem } from '../../lib/problem';
import { Link } from '../../ui/link';
import { type Checklist, emptyValues, submission, toldAbout } from './checklist-form';
import { ChecklistForm } from './checklist-form-pages';
import type { ChecklistWay } from './checklist-way';
import { canKeep } from './doorstep/can-keep';
import { SignalLost } from './signal-lost';
import { TellOnlyDone } from './tell-only';
import './checklist.css';

// It is not needed before the end: the form itself is to be light on a poor connection.
const ChecklistDone = lazy(() => import('./checklist-done'));

/** The checklist of a worker who has signal: the server proposes, and takes it. Nothing is kept in the device. */
export function OnlineChecklist({ checklist, paper, language, aside }: { checklist: Checklist; paper: boolean; language?: string; aside?: ReactNode }) {
  const { t } = useTranslation('referrals');
  const slug = useSlug();
  const [clientKey] = useState(() => crypto.randomUUID());
  const [begin] = useState(() => ({ values: { ...emptyValues(checklist), language }, furthest: 0 }));
  const [ended, setEnded] = useState(false);
  const propose = api.useMutation('post', '/api/checklist-proposals');
  const submit = api.useMutation('post', '/api/submissions');
  const tell = api.useMutation('post', '/api/signposts');
  const sayNo = api.useMutation('post', '/api/said-no');
  const problem = submit.error ?? propose.error ?? tell.error ?? sayNo.error;

  const way: ChecklistWay = {
    begin, problem, aside: paper ? aside : canKeep() && <p><Link href={`/p/${slug}/doorstep`}>{t('list.doorstep')}</Link></p>,
    proposals: propose.data,
    pending: propose.isPending || submit.isPending || tell.isPending || sayNo.isPending,
    forget: () => { if (submit.error) submit.reset(); },
    propose: (answers, person) => propose.mutateAsync({ body: { checklistNumber: checklist.number, answers, person, isPaper: paper, isBlank: false } }),
    send: (values, proposals) => submit.mutateAsync({ body: submission(values, checklist, proposals, clientKey, paper) }),
    tell: async (values, proposals) => {
      const told = toldAbout(values, proposals);
      if (told.length > 0) await tell.mutateAsync({ body: { serviceIds: told.map(({ serviceId }) => serviceId), need: told[0]?.needs[0] ?? '', how: 'Shown' } });
      else await sayNo.mutateAsync({ body: { clientKey } });
      setEnded(true);
    },
    above: (state) => !paper && (
      <SignalLost clientKey={clientKey} checklist={checklist} state={state} isLost={Boolean(problem) && asProblem(problem).status === 0} />
    ),
    done: submit.data
      ? <Suspense><ChecklistDone {...submit.data} again={paper ? '/referrals/paper' : '/referrals/new'} /></Suspense>
      : ended && <TellOnlyDone />,
  };
  return <div className="thumb"><ChecklistForm checklist={checklist} paper={paper} way={way} /></div>;
}
