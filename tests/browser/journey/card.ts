import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Someone } from './person';

/** Somebody at home, with a phone and no account. */
export async function resident(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: process.env.PLACEPARTNERS_URL, viewport: { width: 375, height: 812 } });
  return context.newPage();
}

/** Asks whether a card is safe at home, makes one, and reads it. */
export async function cardIsMade(worker: Someone): Promise<{ code: string; pin: string }> {
  await worker.ticks('Yes, it is safe');
  await worker.presses('Go on');
  const codes = worker.page.locator('.printed-card-code');
  await expect(codes).toHaveCount(2);
  return { code: (await codes.nth(0).textContent())!.trim(), pin: (await codes.nth(1).textContent())!.replace(/\s/g, '') };
}

export async function opensCard(page: Page, code: string, pin: string): Promise<void> {
  await page.getByLabel('Code').fill(code);
  await page.getByLabel('PIN').fill(pin);
  await page.getByRole('button', { name: 'Show my page' }).click();
}
