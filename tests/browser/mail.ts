import { expect, request as requests, type APIRequestContext } from '@playwright/test';
import { write } from './people';

interface Page<T> { items: T[] }

/** The link to a page in the newest e-mail to someone, as the operator of the demo host reads it. */
export async function linkMailedTo(address: string, path: string): Promise<string> {
  const operator = await requests.newContext({ baseURL: process.env.PLACEPARTNERS_URL ?? 'http://localhost:5080' });
  await write(operator, '/api/demo/sign-in', { persona: 'operator' });
  let link: string | undefined;

  await expect
    .poll(async () => (link = await newestLink(operator, address, path)), {
      message: `an e-mail to ${address} with a link to ${path}`,
      timeout: 15_000,
    })
    .toBeDefined();

  await operator.dispose();
  return link!;
}

async function newestLink(operator: APIRequestContext, address: string, path: string): Promise<string | undefined> {
  const list = await operator.get('/api/operator/mail', { params: { search: address, take: 5 } });
  const { items } = await list.json() as Page<{ mailId: string }>;

  for (const { mailId } of items) {
    const { text } = await (await operator.get(`/api/operator/mail/${mailId}`)).json() as { text: string };
    const link = text.match(new RegExp(`https?://\\S+${path}\\S*`))?.[0];
    if (link) return link;
  }

  return undefined;
}
