import { test as base, type Page } from '@playwright/test';
import { join } from 'node:path';
import { expectAccessible } from './axe';
import { signInAs } from './people';
import { screens } from './screens';

const pictures = process.env.PLACEPARTNERS_SCREENSHOTS;

// Looking changes nothing, so each person opens one browser window and goes from screen to screen in it.
const test = base.extend<object, { windowOf: (persona?: string) => Promise<Page> }>({
  windowOf: [async ({ browser }, use) => {
    const windows = new Map<string, Page>();
    await use(async (persona = 'nobody') => {
      const known = windows.get(persona);
      if (known) return known;
      const page = await (await browser.newContext()).newPage();
      if (persona !== 'nobody') await signInAs(page, persona);
      windows.set(persona, page);
      return page;
    });
    for (const page of windows.values()) await page.context().close();
  }, { scope: 'worker' }],
});

for (const { name, persona, path, heading } of screens) {
  test(`${name} can be used by everyone`, async ({ windowOf }, info) => {
    const page = await windowOf(persona);

    await page.goto(typeof path === 'string' ? path : await path(page.context().request));
    await expectAccessible(page, heading);

    if (pictures) {
      await page.screenshot({ path: join(pictures, `${name}-${info.project.name}.png`), fullPage: true });
    }
  });
}
