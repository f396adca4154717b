import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drop, type KeptDraft } from '../../../lib/device-store';
import { asProblem } from '../../../lib/problem';
import { Card } from '../../../ui/card';
import { LinkButton } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/page-header';
import { Failed, Loading } from '../../../ui/states';
import { type ChecklistValues, emptyValues, type Proposals, toldAbout } from '../checklist-form';
import { ChecklistForm } from '../checklist-form-pages';
import type { ChecklistState, ChecklistWay } from '../checklist-way';
import { type DraftContent, type KeptPhoto, takeUp } from './draft';
import { type Kit, proposalsFrom } from './kit';
import { SavedLine } from './saved-line';
import { useSaver } from './use-saver';
import { openDraft, saveDraft, type Vault } from './vault';

const PhotoField = lazy(() => import('./photo-field'));

interface Props {
  vault: Vault;
  kit: Kit;
  id: string;
  home: string;
  onFinished: () => void;
}

/** A draft of this device, opened. */
export function KeptChecklist(props: Props) {
  const { t } = useTranslation('doorstep');
  const query = useQuery({
    queryKey: ['doorstep', 'draft', props.id], staleTime: Infinity, gcTime: 0,
    queryFn: async () => (await openDraft<DraftContent>(props.vault, props.id)) ?? null,
  });
  if (query.error) return <Failed problem={query.error} />;
  if (query.data === undefined) return <Loading />;
  return query.data
    ? <Kept {...props} {...query.data} />
    : (
      <>
        <PageHeader title={t('gone.title')} />
        <Card narrow><div className="stack"><p>{t('gone.words')}</p><LinkButton href={props.home}>{t('back')}</LinkButton></div></Card>
      </>
    );
}

function Kept({ vault, kit, draft, content, home, onFinished }: Props & { draft: KeptDraft; content: DraftContent }) {
  const [begin] = useState(() => takeUp(content, kit));
  const [proposals, setProposals] = useState(begin.proposals);
  const [problem, setProblem] = useState<unknown>(begin.problem);
  const [photo, setPhoto] = useState<KeptPhoto | undefined>(begin.photo);
  const { saved, later, now } = useSaver(vault);
  const isOver = useRef(false);
  const before = useRef<string>(undefined);
  const { checklist, filledOn } = begin;

  const onChange = useCallback(({ values, proposals: found, furthest, at }: ChecklistState) => {
    const typed = JSON.stringify(values) + (photo?.key ?? '');
    before.current ??= typed;
    // A form that is looked at only stays in the state it was in.
    if (isOver.current || (draft.state !== 'filling' && before.current === typed)) return;
    later({ facts: { ...draft, state: 'filling', step: at }, content: { checklist, filledOn, values, proposals: found, furthest, photo } });
  }, [draft, later, checklist, filledOn, photo]);

  const finish = async (finished: DraftContent, steps = draft.steps) => {
    isOver.current = true;
    await now();
    await saveDraft(vault, { ...draft, state: 'waiting', step: steps, steps }, finished);
    onFinished();
  };

  // Nothing is to be passed on: of the person nothing stays, only what is counted.
  const tell = async (values: ChecklistValues, found: Proposals) => {
    const told = toldAbout(values, found);
    const counted = { ...emptyValues(checklist), told: values.told };
    if (told.length > 0) return finish({ checklist, filledOn, values: counted, proposals: { needs: [], services: told }, furthest: 0, tellsOnly: true }, 0);
    isOver.current = true;
    await now();
    await drop('drafts', draft.id);
    return onFinished();
  };

  const way: ChecklistWay = {
    begin, isKept: true, proposals, problem, onChange,
    pending: false,
    forget: () => setProblem(undefined),
    propose: async (answers) => {
      const found = proposalsFrom(kit, checklist, answers);
      setProposals(found);
      return found;
    },
    send: (values, found) => finish({ checklist, filledOn, values, proposals: found, furthest: draft.steps - 1, photo }).catch(setProblem),
    tell: (values, found) => tell(values, found).catch(setProblem),
    above: ({ at }) => (
      <>
        <SavedLine saved={saved} draft={draft} home={home} isRefused={Boolean(problem) && asProblem(problem).status > 0} />
        {at >= draft.steps - 2 && <Suspense><PhotoField photo={photo} onPhoto={setPhoto} /></Suspense>}
      </>
    ),
  };
  return <ChecklistForm checklist={checklist} way={way} />;
}
