import { expect, type APIRequestContext, type Page } from '@playwright/test';

const site = process.env.PLACEPARTNERS_URL ?? 'http://localhost:5080';

/** Signs the page's browser in as one of the people of the demo place. */
export async function signInAs(page: Page, persona: string, address = site): Promise<void> {
  await write(page.context().request, '/api/demo/sign-in', { persona }, address);
}

/** Writes as the product's own pages do; the host takes writes from its own origin only. */
export async function write(request: APIRequestContext, path: string, data: object, address = site): Promise<void> {
  const response = await request.post(path, { data, headers: { Origin: new URL(address).origin } });
  expect(response.ok(), `${path}: ${response.status()} ${await response.text()}`).toBe(true);
}
