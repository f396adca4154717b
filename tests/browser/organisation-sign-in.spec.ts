import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { Someone, password } from './journey/person';
import { putsOffMeasures, setsUpThePartnership } from './journey/lead';
import { type Names, names } from './names';
import { provider } from './provider';

// At one width: the screens are looked at elsewhere, here they are used.
test.skip(({ viewport }) => viewport?.width !== 1280, 'the widths are looked at screen by screen');
test.skip(!process.env.PLACEPARTNERS_NAME_SERVER, 'the host asks no name server of ours (Access:NameServer)');
test.setTimeout(180_000);

let dns: Names;

test.beforeAll(async () => { dns = await names(process.env.PLACEPARTNERS_NAME_SERVER!); });
test.afterAll(() => dns.close());

/** Gives the address at the provider, and the press that ends there. */
async function passesTheProvider(someone: Someone, email: string): Promise<void> {
  await someone.page.getByPlaceholder('Enter any login').fill(email);
  await someone.page.getByPlaceholder('and password').fill('any');
  await someone.page.getByRole('button', { name: 'Sign-in' }).click();
  await someone.page.getByRole('button', { name: 'Continue' }).click();
}

async function goesToTheProvider(someone: Someone, email: string): Promise<void> {
  await someone.opens('/sign-in', 'Sign in');
  await someone.types('E-mail address', email);
  await someone.page.getByLabel('E-mail address').press('Tab');
  await someone.presses(/^Continue with /);
}

test('an organisation connects a certified provider, and its people come and go by it', async ({ browser }) => {
  const site = (process.env.PLACEPARTNERS_URL ?? 'http://localhost:5080').replace(/\/$/, '');
  const slug = `own-sign-in-${Date.now()}`;
  const domain = `${slug}.example`;
  const idp = await provider();
  const leah = await Someone.arrives(browser, 'Leah Lead', slug);
  await setsUpThePartnership(leah, 'Journey Together', slug);
  await putsOffMeasures(leah, 'Journey Together');

  await leah.opens(`/p/${slug}/organisation/sign-in`, "Our organisation's own sign-in");
  await leah.types('Issuer', idp.issuer);
  await leah.types('Client ID', idp.clientId);
  await leah.types('Client secret', idp.clientSecret);
  await leah.types('E-mail domains', domain);
  await leah.ticks('Colleagues with an address of these domains may join by signing in');
  await leah.ticks('Worker');
  await leah.presses(/^Save$/);
  await leah.sees('Not verified');
  const [redirect, signedOut] = await leah.page.locator('.summary-list code').allInnerTexts();
  idp.register(redirect!, signedOut!);

  await leah.presses('Check now');
  await expect(leah.page.getByText(/is not there yet/)).toBeVisible();
  const [record, text] = await leah.page.locator('td code').allInnerTexts();
  dns.set(record!, text!);
  await leah.presses('Check now');
  await leah.sees(/^Verified/);
  await expectAccessible(leah.page, "Our organisation's own sign-in");

  // Somebody new joins by signing in, and signs out at both.
  const odd = await Someone.arrives(browser, 'Odd Own', slug);
  await goesToTheProvider(odd, `odd@${domain}`);
  await passesTheProvider(odd, `odd@${domain}`);
  await odd.page.waitForURL(`${site}/p/${slug}`);
  await odd.opens('/account', 'Your account');
  await odd.sees(idp.issuer);
  await expectAccessible(odd.page, 'Your account');
  await odd.page.getByRole('button', { name: /Odd|odd@/ }).first().click();
  await odd.page.getByRole('button', { name: 'Sign out' }).click();
  await odd.page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await odd.page.waitForURL(`${site}/sign-in**`);
  await odd.leaves();

  // The lead has an account of the same domain already: it is connected only by its own password.
  await leah.page.context().clearCookies();
  await goesToTheProvider(leah, leah.email);
  await passesTheProvider(leah, leah.email);
  await leah.page.waitForURL('**/sign-in/connect');
  await leah.sees('You have an account already');
  await expectAccessible(leah.page, 'Sign in');
  await leah.types('E-mail address', leah.email);
  await leah.types('Password', password);
  await leah.presses(/^Sign in$/);
  await leah.reads('Journey Together');
  await leah.page.context().clearCookies();
  await goesToTheProvider(leah, leah.email);
  await passesTheProvider(leah, leah.email);
  await leah.reads('Journey Together');
  await leah.leaves();
  await idp.close();
});
