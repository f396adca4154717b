import CheckStep from './check-step';
import type { Checklist, Dropped, Proposals } from './checklist-form';
import ConsentStep from './consent-step';
import { PersonStep } from './person-step';

interface Props {
  /** How many steps after the results. */
  at: number;
  checklist: Checklist;
  proposals: Proposals | undefined;
  dropped: Dropped[];
  goTo: (step: number) => void;
}

/** What comes after the results. Fetched while the first questions are answered: the form itself is to be light. */
export default function LastSteps({ at, checklist, proposals, dropped, goTo }: Props) {
  if (at === 1) return <PersonStep />;
  if (!proposals) return null;
  return at === 2
    ? <ConsentStep checklist={checklist} proposals={proposals} dropped={dropped} />
    : <CheckStep checklist={checklist} proposals={proposals} goTo={goTo} />;
}
