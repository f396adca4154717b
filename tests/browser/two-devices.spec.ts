import { expect, test, type Page } from '@playwright/test';
import { placeWithReferrals } from './journey/place';
import * as referral from './journey/referral';

test.skip(({ viewport }) => viewport?.width !== 1280, 'the widths are looked at screen by screen');
test.setTimeout(240_000);

/** From now on the page hears of nothing that happens elsewhere, as on a phone with a flaky network. */
async function hearsNothingLive(page: Page): Promise<void> {
  await page.routeWebSocket(/\/p\/[^/]+\/live/, () => undefined);
  await page.route(/\/p\/[^/]+\/live/, (route) => route.abort());
}

test('what was decided on another device is told, and nothing is lost', async ({ browser }) => {
  const { root, wes, hana, rex, leaves } = await placeWithReferrals(browser, 'devices');
  const state = await rex.page.context().storageState();
  const context = await browser.newContext({ baseURL: process.env.PLACEPARTNERS_URL, storageState: state, viewport: { width: 375, height: 812 } });
  const phone = await context.newPage();

  const reference = await referral.fillsChecklist(wes, root);
  await hana.opens(`${root}/hub`, 'Hub desk');
  await referral.confirmsAndSends(hana, reference);

  await rex.opens(`${root}/inbox`, 'Inbox');
  await rex.follows(/^PP-/);
  await rex.sees('Can you help?');
  await hearsNothingLive(phone);
  await phone.goto(rex.page.url());
  await expect(phone.getByText('Can you help?')).toBeVisible();

  await rex.confirms(/^Accept$/, /^Accept$/);
  await rex.sees('I reached them');
  await phone.getByRole('button', { name: 'Accept', exact: true }).first().click();
  await phone.getByRole('dialog').getByRole('button', { name: 'Accept', exact: true }).click();

  // The second is told, and reads what the first has done.
  await expect(phone.getByRole('alert').filter({ visible: true }).first()).toBeVisible();
  await phone.reload();
  await expect(phone.getByText('I reached them')).toBeVisible();
  await wes.follows('Follow this checklist');
  await expect(wes.page.getByRole('main').getByText(/Accepted/).first()).toBeVisible();

  await context.close();
  await leaves();
});
