import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { linkMailedTo } from './mail';

const password = 'a long enough password';

/** Signs the page's browser in as one of the people of the demo place. */
export async function signInAs(page: Page, persona: string): Promise<void> {
  await write(page.context().request, '/api/demo/sign-in', { persona });
}

/** Makes an account as a person would, proves its address from the e-mail, and leaves the page signed in. */
export async function signUp(page: Page, name: string, email: string): Promise<void> {
  const request = page.context().request;
  await write(request, '/api/account/sign-up', { name, email, password });

  const secret = new URL(await linkMailedTo(email, '/prove-email')).hash.slice(1);
  const [accountId, ...token] = secret.split('.');
  await write(request, '/api/account/email-proof', { accountId, token: token.join('.') });
}

/** Writes as the product's own pages do; the host takes writes from its own origin only. */
export async function write(request: APIRequestContext, path: string, data: object): Promise<void> {
  const address = process.env.PLACEPARTNERS_URL ?? 'http://localhost:5080';
  const response = await request.post(path, { data, headers: { Origin: new URL(address).origin } });
  expect(response.ok(), `${path}: ${response.status()} ${await response.text()}`).toBe(true);
}
