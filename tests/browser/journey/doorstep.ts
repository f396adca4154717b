import { expect, type BrowserContext, type Page } from '@playwright/test';
import { signInAs } from '../people';

export const root = '/p/lambeth-early-action';
const pin = '280593';

/** Opens the page once with signal, and waits until this device opens it without. */
export async function prepares(page: Page, persona = 'worker', address?: string): Promise<void> {
  await signInAs(page, persona, address);
  await page.goto(`${root}/doorstep`);
  await expect(page.getByText('Ready: this page opens without signal.')).toBeVisible();
}

export async function choosesPin(page: Page): Promise<void> {
  await page.getByLabel('New PIN').fill(pin);
  await page.getByLabel('The same PIN again').fill(pin);
  await page.getByRole('button', { name: 'Lock with this PIN' }).click();
}

export async function unlocks(page: Page, typed = pin): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(typed);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

export const goesOn = (page: Page, name = 'Continue') => page.getByRole('button', { name, exact: true }).click();

/** Says that somebody fell, and goes to the results. */
export async function answers(page: Page): Promise<void> {
  for (let section = 1; section <= 4; section++) {
    const falls = page.getByRole('group', { name: /fall in the last 12 months/ });
    if (await falls.isVisible()) await falls.getByRole('radio', { name: 'Yes' }).check();
    await goesOn(page, section === 4 ? 'See what could help' : 'Continue');
  }
  await expect(page.getByText('Services that can help')).toBeVisible();
}

export async function tellsWho(page: Page, firstName: string): Promise<void> {
  await goesOn(page);
  await page.getByLabel('First name').fill(firstName);
  await page.getByLabel('Last name').fill('Sample');
  await page.getByLabel('Phone number').fill('020 7946 0321');
}

export async function finishes(page: Page): Promise<void> {
  await goesOn(page);
  for (const group of await page.getByRole('group').filter({ has: page.getByRole('radio', { name: 'Yes' }) }).all())
    await group.getByRole('radio', { name: 'Yes' }).check();
  await page.getByRole('radio', { name: /^Face to face/ }).check();
  await page.getByRole('radio', { name: /^The person/ }).check();
  await goesOn(page);
  await goesOn(page, 'Finish and send');
}

export const found = async (context: BrowserContext, name: string): Promise<number> => {
  const answer = await context.request.get(`${root}/api/submissions?take=100`);
  const { items } = await answer.json() as { items: { personName: string }[] };
  return items.filter((item) => item.personName.includes(name)).length;
};

export const unique = (word: string) => `${word}${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`.replace(/\d/g, 'x');
