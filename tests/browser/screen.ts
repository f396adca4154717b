import { expect, type APIRequestContext } from '@playwright/test';

/** A screen of the demo place: who looks at it, where it is, and what its heading says. */
export type Screen = {
  name: string;
  persona?: string;
  path: string | ((request: APIRequestContext) => Promise<string>);
  heading: string | RegExp;
};

const partnership = '/p/lambeth-early-action';

/** The page of the first row of a list, whose id stands in `path` where `{id}` is. */
export const first = (list: string, key: string, path: string) => async (request: APIRequestContext): Promise<string> => {
  const response = await request.get(partnership + list);
  const { items } = await response.json() as { items: Record<string, string>[] };
  const id = items[0]?.[key];
  expect(id, `${list} has no row with ${key}`).toBeTruthy();
  return partnership + path.replace('{id}', id ?? '');
};
