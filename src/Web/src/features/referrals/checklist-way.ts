import type { ReactNode } from 'react';
import type { ChecklistValues, givenAnswers, knownOf, Proposals } from './checklist-form';

export interface ChecklistState {
  values: ChecklistValues;
  proposals: Proposals | undefined;
  furthest: number;
  at: number;
}

/** Where a checklist gets its proposals and where it goes: to the server, or into the phone. */
export interface ChecklistWay {
  begin: { values: ChecklistValues; furthest: number };
  /** Every change is kept in the device, so that leaving loses nothing. */
  isKept?: boolean;
  proposals: Proposals | undefined;
  /** Each refuses by rejecting; `problem` tells what it was. */
  propose: (answers: ReturnType<typeof givenAnswers>, person: ReturnType<typeof knownOf>) => Promise<Proposals>;
  send: (values: ChecklistValues, proposals: Proposals) => Promise<unknown>;
  tell: (values: ChecklistValues, proposals: Proposals) => Promise<unknown>;
  pending: boolean;
  problem: unknown;
  /** The problem was read: the next step begins without it. */
  forget: () => void;
  onChange?: (state: ChecklistState) => void;
  /** Stands above the step. */
  above?: (state: ChecklistState) => ReactNode;
  /** Stands below what is good to know. */
  aside?: ReactNode;
  /** In place of the form, once it has gone. */
  done?: ReactNode;
}
