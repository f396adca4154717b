import { useEffect } from 'react';

/** Whether going on within the page, to another query of its address, would lose something too. */
interface Leaving {
  withinPage: boolean;
}

type Asked = (leaving: Leaving) => boolean;

const typed = new Set<Asked>();

/** Says, while the component stands, whether leaving would lose what a person typed. Kept nowhere but in the page. */
export function useUnsaved(isUnsaved: Asked): void {
  useEffect(() => {
    typed.add(isUnsaved);
    return () => { typed.delete(isUnsaved); };
  }, [isUnsaved]);
}

export const hasUnsaved = (leaving: Leaving = { withinPage: false }) => [...typed].some((isUnsaved) => isUnsaved(leaving));
