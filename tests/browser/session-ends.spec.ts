import { expect, test } from '@playwright/test';
import { signInAs } from './people';

// On the phone that a worker holds.
test.skip(({ viewport }) => viewport?.width !== 375, 'one width is enough');

const root = '/p/lambeth-early-action';
const sections = 4;

test('a checklist survives the end of the session while it is filled', async ({ page, context }) => {
  await signInAs(page, 'worker');
  await page.goto(`${root}/referrals/new`);
  for (let section = 1; section <= sections; section++) {
    const falls = page.getByRole('group', { name: /fall in the last 12 months/ });
    if (await falls.isVisible()) await falls.getByRole('radio', { name: 'Yes' }).check();
    if (section === sections) await context.clearCookies();
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
