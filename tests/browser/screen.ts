import type { APIRequestContext } from '@playwright/test';

/** A screen of the demo place: who looks at it, where it is, and what its heading says. */
export type Screen = {
  name: string;
  persona?: string;
  path: string | ((request: APIRequestContext) => Promise<string>);
  heading: string | RegExp;
};

const partnership = '/p/lambeth-early-action';

/** The page of the first row of a list, or of the next where it has none; its id stands in `path` where `{id}` is. */
export const first = (lists: string | string[], key: string, path: string) => async (request: APIRequestContext): Promise<string> => {
  for (const list of [lists].flat()) {
    const response = await request.get(partnership + list);
    const { items } = await response.json() as { items: Record<string, string>[] };
    const id = items[0]?.[key];
    if (id) return partnership + path.replace('{id}', id);
  }
  throw new Error(`${String(lists)} has no row with ${key}`);
};
