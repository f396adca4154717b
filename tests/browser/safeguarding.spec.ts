import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { linkMailedTo } from './mail';
import { placeWithReferrals } from './journey/place';
import { password, Someone } from './journey/person';
import * as partner from './journey/partner';
import * as referral from './journey/referral';

test.skip(({ viewport }) => viewport?.width !== 1280, 'the widths are looked at screen by screen');
test.setTimeout(240_000);

const facts = 'She said that her son takes her pension from her purse.';

test('a concern reaches the safeguarding lead alone, and the hub holds the referral', async ({ browser }) => {
  const { root, cora, wes, hana, rex, leaves } = await placeWithReferrals(browser, 'concern');
  const sofia = await Someone.arrives(browser, 'Sofia Safe', root.slice('/p/'.length));
  await sofia.page.setViewportSize({ width: 375, height: 812 });
  let reference = '';

  await test.step('the organisation names its safeguarding lead', async () => {
    await partner.addsColleague(cora, root, sofia.email, 'Safeguarding lead');
    await sofia.page.goto(await linkMailedTo(sofia.email, '/invitation'));
    await sofia.types('Your name', sofia.name);
    await sofia.types('Password', password);
    await sofia.presses('Create account and accept');
    await sofia.reads('Journey Together');
  });

  await test.step('the worker sends a checklist, and records what they saw', async () => {
    reference = await referral.fillsChecklist(wes, root);
    await wes.opens(`${root}/stop-card`, 'Stop card');
    await expectAccessible(wes.page, 'Stop card');
    await wes.follows(/Record a concern/);
    await wes.reads('Record a concern');
    await wes.types('Who is it about?', 'Person Sample');
    await wes.types('What did you see and hear?', facts);
    await expectAccessible(wes.page, 'Record a concern');
    await wes.presses('Tell the safeguarding leads');
    await wes.sees('Your safeguarding leads have been told');
  });

  await test.step('nobody else reads it', async () => {
    for (const other of [wes, hana, rex]) {
      await other.page.goto(`${root}/concerns`);
      await expect(other.page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(other.page.getByText(facts)).toHaveCount(0);
      await expect(other.page.getByRole('main').getByRole('alert')).toBeVisible();
    }
  });

  await test.step('the lead reads it on a phone, reports it and notes the answer', async () => {
    await sofia.opens(`${root}/concerns`, 'Concerns');
    await expect(sofia.page.getByRole('table').getByText('To report')).toBeVisible();
    await expectAccessible(sofia.page, 'Concerns');
    await sofia.page.getByRole('table').getByRole('link').first().click();
    await sofia.reads('Concern');
    await sofia.sees(facts);
    await expectAccessible(sofia.page, 'Concern');
    await sofia.types('To whom did you report it?', 'Adult social care');
    await sofia.presses('It is reported');
    await sofia.types('Their answer', 'An enquiry begins this week.');
    await sofia.presses('Save the answer');
    await expect(sofia.page.getByText('Decided', { exact: true })).toBeVisible();
  });

  await test.step('on hold, nothing is sent until the hub releases it', async () => {
    await hana.opens(`${root}/hub`, 'Hub desk');
    await hana.follows(reference);
    await hana.presses('Put on hold');
    await hana.page.getByRole('dialog').getByLabel('Why?').fill('Wait for advice before anything leaves.');
    await hana.page.getByRole('dialog').getByRole('button', { name: 'Put it on hold' }).click();
    await hana.sees('On hold');
    await expect(hana.page.getByRole('button', { name: /^Send 1 referral/ })).toHaveCount(0);
    await expectAccessible(hana.page, 'Person Sample');
    await rex.opens(`${root}/inbox`, 'Inbox');
    await expect(rex.page.getByRole('main').getByText(/PP-/)).toHaveCount(0);

    await hana.presses('Release');
    await hana.page.getByRole('dialog').getByLabel(/^Why is it safe/).fill('Advice was given: it may go on.');
    await hana.page.getByRole('dialog').getByRole('button', { name: 'Release it' }).click();
    await hana.sees('First, confirm with the person');
  });

  await sofia.leaves();
  await leaves();
});
