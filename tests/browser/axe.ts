import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The page under this heading breaks no rule that axe knows, and fits its width. */
export async function expectAccessible(page: Page, heading: string | RegExp): Promise<void> {
  // An empty page passes nearly every rule, so the heading comes first.
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);

  await expect(page.getByText('Loading. This takes a moment.')).toHaveCount(0);

  // No page of ours has frames: legacy mode spares the second page that axe opens to put their findings together.
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode().analyze();
  const faults = violations.map((violation) => `${violation.id}: ${violation.help} (${violation.nodes.map((node) => node.target).join('; ')})`);
  expect(faults).toEqual([]);

  await expectToFit(page);
}

export async function expectToFit(page: Page): Promise<void> {
  const widths = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(widths.content, 'the page scrolls sideways').toBeLessThanOrEqual(widths.window);
}
