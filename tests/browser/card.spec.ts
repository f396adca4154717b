import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { cardIsMade, opensCard, resident } from './journey/card';
import { placeWithReferrals } from './journey/place';
import * as referral from './journey/referral';

// The resident is on a phone; everybody else at a desk.
test.skip(({ viewport }) => viewport?.width !== 1280, 'the widths are looked at screen by screen');
test.setTimeout(240_000);

const soon = { timeout: 15_000 };

test('a resident follows and stops a referral by their card, without an account', async ({ browser }) => {
  const { root, wes, hana, rex, leaves } = await placeWithReferrals(browser, 'card');
  const phone = await resident(browser);
  let reference = '';
  let typed = { code: '', pin: '' };

  await test.step('the worker fills a checklist and makes the card, after asking whether it is safe', async () => {
    reference = await referral.fillsChecklist(wes, root);
    typed = await cardIsMade(wes);
    await expectAccessible(wes.page, 'Sent to the hub');
  });

  await test.step('the resident opens it by code and PIN on a phone', async () => {
    await phone.goto('/c');
    await expectAccessible(phone, 'Your card');
    await opensCard(phone, typed.code, '000000' === typed.pin ? '111111' : '000000');
    await expect(phone.getByText('This does not open a page').first()).toBeVisible(soon);
    await opensCard(phone, typed.code, typed.pin);
    await expect(phone.getByText('Not sent yet')).toBeVisible(soon);
    await expectAccessible(phone, 'What happens next');
    await expect(phone.getByText('Falls')).toHaveCount(0);
    expect(new URL(phone.url()).pathname + new URL(phone.url()).search + new URL(phone.url()).hash).toBe('/c');
    expect(await phone.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  await test.step('the hub sends it, and the resident has not heard', async () => {
    await hana.opens(`${root}/hub`, 'Hub desk');
    await referral.confirmsAndSends(hana, reference);
    await rex.opens(`${root}/inbox`, 'Inbox');
    await rex.sees(/PP-/);
    await phone.getByRole('button', { name: 'Look again' }).click();
    await expect(phone.getByText('They have your details')).toBeVisible(soon);
    await phone.getByRole('button', { name: "I haven't heard" }).click();
    await expect(phone.getByText('Thank you for telling us.')).toBeVisible(soon);
    await hana.sees('Has not heard', 15_000);
    await hana.opens(`${root}/notices`, 'Notices');
    await hana.sees(/has not heard from a service/);
  });

  await test.step('the resident stops it, and the service sees it no longer', async () => {
    await phone.getByRole('button', { name: 'Stop this one' }).click();
    await expect(phone.getByRole('dialog')).toContainText('called off', soon);
    await expectAccessible(phone, 'What happens next');
    await phone.getByRole('button', { name: 'Yes, stop it' }).click();
    await expect(phone.getByText('You stopped this one')).toBeVisible(soon);
    await expectAccessible(phone, 'What happens next');
    await expect(rex.page.getByRole('main').getByText(/PP-/)).toHaveCount(0, soon);
  });

  await test.step('somebody rings the hub with the code', async () => {
    await hana.opens(`${root}/hub/card`, 'Find a card');
    await expectAccessible(hana.page, 'Find a card');
    await hana.types('Code on the card', typed.code.toLowerCase());
    await hana.presses('Find it');
    await hana.reads(/Sample/);
    await hana.sees('The person, by their card');
  });

  await leaves();
  await phone.context().close();
});
