import { expect, test } from '@playwright/test';
import { signInAs } from './people';

// What the browser is to keep to itself. Looked at once: it is the same at every width.
test.skip(({ viewport }) => viewport?.width !== 1280, 'the same at every width');

const root = '/p/lambeth-early-action';
const foreign = { Origin: 'https://elsewhere.example' };

test('no script reads the session, and no other site is sent it', async ({ page }) => {
  await signInAs(page, 'hub');

  const cookies = await page.context().cookies();

  expect(cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([{ httpOnly: true, sameSite: 'Strict' }]);
});

test('a page of another site neither writes nor reads', async ({ page }) => {
  await signInAs(page, 'worker');
  const ask = { needs: ['falls'], serviceId: null };

  for (const headers of [foreign, {}, { Origin: 'null' }]) {
    const refused = await page.request.post(`${root}/api/notices/reading`, { headers });
    expect([refused.status(), (await refused.json() as { type: string }).type]).toEqual([403, '/problems/origin']);
  }
  expect((await page.request.put(`${root}/api/settings`, { headers: foreign, data: ask })).status()).toBe(403);
  expect((await page.request.delete('/api/account/sessions', { headers: foreign })).status()).toBe(403);
  const read = await page.request.get(`${root}/api/me`, { headers: foreign });
  expect(read.headers()['access-control-allow-origin']).toBeUndefined();
});

test('neither the address nor the browser keeps what was looked for, and a file comes as a file', async ({ page }) => {
  await signInAs(page, 'hub');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  await page.goto(`${root}/hub?state=all`);
  await page.getByLabel('Reference or name').fill('Sample');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await page.getByRole('table', { name: 'Hub desk' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: /Sample/ })).toBeVisible();

  expect(asked.filter((address) => /sample/i.test(address))).toEqual([]);
  const kept = await page.evaluate(() => [...Object.entries(localStorage), ...Object.entries(sessionStorage)].map(([name]) => name.replace(/:.*/, '')));
  expect(kept.filter((name) => !['acting-for', 'doorstep', 'reloaded'].includes(name))).toEqual([]);
  const file = await page.request.get(`${root}/api/submissions/export`);
  expect(file.headers()['content-disposition']).toMatch(/^attachment; filename=checklists\.csv/);
});
