import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { resident } from './journey/card';
import { placeWithReferrals } from './journey/place';
import * as referral from './journey/referral';
import { linkMailedTo } from './mail';

// The service reads its mailbox on a phone; everybody else is at a desk.
test.skip(({ viewport }) => viewport?.width !== 1280, 'the widths are looked at screen by screen');
test.setTimeout(240_000);

const mailbox = () => `steady-${Date.now()}@steps.example`;

test('a service without accounts takes somebody on by a link and a code', async ({ browser }) => {
  const { root, cora, wes, hana, leaves } = await placeWithReferrals(browser, 'link');
  const phone = await resident(browser);
  const address = mailbox();
  let link = '';

  await test.step('the service says that it reads a mailbox', async () => {
    await cora.opens(`${root}/services`, 'Services');
    await cora.follows('Falls clinic');
    await cora.reads('Falls clinic');
    await cora.opens(`${new URL(cora.page.url()).pathname}/reach`, 'How referrals reach us');
    await cora.ticks(/^An e-mail with a link/);
    await cora.types('E-mail address for links', address);
    await cora.presses('Save');
    await expect(cora.page.getByText('Referrals that are sent from now on reach you this way').first()).toBeVisible();
  });

  await test.step('the hub sends a referral, and a link leaves that says nothing of the person', async () => {
    const reference = await referral.fillsChecklist(wes, root);
    await hana.opens(`${root}/hub`, 'Hub desk');
    await referral.confirmsAndSends(hana, reference);
    link = await linkMailedTo(address, '/r');
    expect(new URL(link).pathname + new URL(link).search).toBe('/r');
  });

  await test.step('the link alone opens nothing; the hub reads out a code', async () => {
    await phone.goto(link);
    await expect(phone.getByText('Ring the hub, which reads a code out to you.')).toBeVisible();
    await expectAccessible(phone, 'A referral for you');
    await phone.getByLabel('Code').fill('000000');
    await phone.getByLabel('Your name').fill('Sam Steady');
    await phone.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(phone.getByRole('alert').first()).toBeVisible();
    await expect(phone.getByText('Sample')).toHaveCount(0);

    await hana.follows('Link, code, or their word by phone');
    await hana.presses('Make a code to read out');
    const shown = await hana.page.getByText(/^Code: [\d ]+$/).textContent();
    await phone.getByLabel('Code').fill(shown!.replace(/\D/g, ''));
    await phone.getByRole('button', { name: 'Open', exact: true }).click();
  });

  await test.step('who it is opens with the yes, and the worker hears', async () => {
    await expect(phone.getByText('Who it is opens when you say yes.')).toBeVisible();
    await expect(phone.getByText('Sample')).toHaveCount(0);
    await expectAccessible(phone, 'A referral for you');
    await phone.getByLabel('Yes, we take it on').check();
    await phone.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Person Sample');
    await expectAccessible(phone, 'Person Sample');
    await wes.follows('Follow this checklist');
    await wes.sees(/Sam Steady/);
    expect(await phone.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  await test.step('the first link works no longer', async () => {
    await phone.goto('about:blank');
    await phone.goto(link);
    await expect(phone.getByText(/does not open/).first()).toBeVisible();
  });

  await leaves();
  await phone.context().close();
});
