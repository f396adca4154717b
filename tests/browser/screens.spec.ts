import { test } from '@playwright/test';
import { join } from 'node:path';
import { expectAccessible } from './axe';
import { signInAs } from './people';
import { screens } from './screens';

const pictures = process.env.PLACEPARTNERS_SCREENSHOTS;

for (const screen of screens) {
  test(`${screen.name} can be used by everyone`, async ({ page }, info) => {
    if (screen.persona) {
      await signInAs(page, screen.persona);
    }

    const { path } = screen;
    await page.goto(typeof path === 'string' ? path : await path(page.context().request));
    await expectAccessible(page, screen.heading);

    if (pictures) {
      await page.screenshot({ path: join(pictures, `${screen.name}-${info.project.name}.png`), fullPage: true });
    }
  });
}
