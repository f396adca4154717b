import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftContent } from './draft';
import { type DraftFacts, saveDraft, type Vault } from './vault';

const pause = 250;

interface Waiting {
  facts: DraftFacts;
  content: DraftContent;
}

export type Saved = { at: number } | { failed: true } | { saving: true };

/** Saves what was typed into the device a moment later, and at once when the page is left, hidden or closed. */
export function useSaver(vault: Vault) {
  const queries = useQueryClient();
  const [saved, setSaved] = useState<Saved>();
  const waiting = useRef<Waiting>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // One after another: what was typed first must not be written last.
  const line = useRef(Promise.resolve());

  const now = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const next = waiting.current;
    waiting.current = undefined;
    if (!next) return line.current;
    line.current = line.current
      .then(() => saveDraft(vault, next.facts, next.content))
      .then(() => setSaved({ at: Date.now() }), () => setSaved({ failed: true }))
      .then(() => queries.invalidateQueries({ queryKey: ['doorstep', 'drafts'] }));
    return line.current;
  }, [vault, queries]);

  const later = useCallback((next: Waiting) => {
    waiting.current = next;
    setSaved({ saving: true });
    // Not put off by what is typed meanwhile: whoever never stops typing would have nothing saved.
    timer.current ??= setTimeout(() => void now(), pause);
  }, [now]);

  useEffect(() => {
    const hide = () => { if (document.visibilityState === 'hidden') void now(); };
    const leave = () => void now();
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', leave);
      void now();
    };
  }, [now]);

  return { saved, later, now };
}
