import { useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useUnsaved } from '../lib/unsaved';

/**
 * What typing in a form asks of whoever leaves the page. `asks`: first whether to lose it. `steps`: the same, but not between
 * the steps at one address, and a press may go a step on without a save. `free`: nothing, as in a filter.
 */
export type Leaving = 'asks' | 'steps' | 'free';

interface Sent {
  leaving: Leaving;
  pending: boolean;
  problem: unknown;
}

/** A form holds what is saved nowhere once it was typed in, and until that was sent without a problem. */
export function useFormUnsaved<T extends FieldValues>({ formState: { isDirty }, getValues }: UseFormReturn<T>, { leaving, pending, problem }: Sent) {
  const saved = useRef<string>(undefined);
  const wasPending = useRef(false);

  useEffect(() => {
    if (wasPending.current && !pending && !problem && leaving === 'asks') saved.current = JSON.stringify(getValues());
    wasPending.current = pending;
  }, [pending, problem, leaving, getValues]);

  // While it is sent, the page that the answer leads to is no loss.
  useUnsaved(({ withinPage }) =>
    isDirty && !pending && leaving !== 'free' && !(withinPage && leaving === 'steps') && JSON.stringify(getValues()) !== saved.current);
}
