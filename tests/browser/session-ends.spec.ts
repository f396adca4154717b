import { expect, test, type Page } from '@playwright/test';
import { signInAs, write } from './people';

// On the phone that a worker holds.
test.skip(({ viewport }) => viewport?.width !== 375, 'one width is enough');

const root = '/p/lambeth-early-action';
const sections = 4;

/** Ends the session on the server, which cuts the page's live connection; the page tries to connect again. */
async function signsOutElsewhere(page: Page): Promise<void> {
  const refused = page.waitForResponse((answer) => answer.url().includes('/live/') && answer.status() === 401);
  await write(page.context().request, '/api/account/sign-out', {});
  await refused;
  await page.waitForResponse((answer) => answer.url().endsWith('/api/me') && answer.status() === 401);
}

test('a checklist survives the end of the session while it is filled', async ({ page, context }) => {
  await signInAs(page, 'worker');
  await page.goto(`${root}/referrals/new`);
  for (let section = 1; section <= sections; section++) {
    const falls = page.getByRole('group', { name: /fall in the last 12 months/ });
    if (await falls.isVisible()) await falls.getByRole('radio', { name: 'Yes' }).check();
    if (section === sections) await signsOutElsewhere(page);
    await page.getByRole('button', { name: section === sections ? 'See what could help' : 'Continue' }).click();
  }

  const link = page.getByRole('alert').getByRole('link', { name: /sign in/i });
  await expect(link).toBeVisible();
  const [tab] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
  await signInAs(tab, 'worker');
  await tab.close();
  await page.getByRole('button', { name: 'See what could help' }).click();

  await expect(page.getByRole('main').getByText('Services that can help').first()).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByLabel('First name')).toBeVisible();
});
