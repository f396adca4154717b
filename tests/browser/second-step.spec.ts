import { expect, test, type Page } from '@playwright/test';
import { createHmac } from 'node:crypto';
import { expectAccessible } from './axe';
import { Someone, password } from './journey/person';
import { putsOffMeasures, setsUpThePartnership } from './journey/lead';

// At one width: the screens are looked at elsewhere, here they are used.
test.skip(({ viewport }) => viewport?.width !== 1280, 'the widths are looked at screen by screen');
test.setTimeout(120_000);

const halfMinute = 30_000;

/** What an authenticator app shows (RFC 6238). */
function codeOf(secret: string, at = Date.now()): string {
  const bits = [...secret.replaceAll(' ', '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigInt64BE(BigInt(Math.floor(at / halfMinute)));
  const hash = createHmac('sha1', key).update(step).digest();
  return String((hash.readUInt32BE(hash.at(-1)! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Gives the page's browser a phone that makes and uses passkeys without asking anybody. */
async function holdsPhone(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
}

async function signsOut(someone: Someone): Promise<void> {
  // A page that stands open notices that its session is gone, and asks for sign-in with the way back to itself.
  await someone.page.goto('about:blank');
  await someone.page.context().clearCookies();
  await someone.opens('/sign-in', 'Sign in');
}

async function entersPassword(someone: Someone): Promise<void> {
  await someone.types('E-mail address', someone.email);
  await someone.types('Password', password);
  await someone.presses(/^Sign in$/);
}

test('somebody sets up an authenticator app and signs in with its code', async ({ browser }) => {
  const slug = `second-step-${Date.now()}`;
  const leah = await Someone.arrives(browser, 'Leah Lead', slug);
  await setsUpThePartnership(leah, 'Journey Together', slug);
  await putsOffMeasures(leah, 'Journey Together');

  await leah.opens('/account/second-step', 'Second step at sign-in');
  await leah.presses('Set up an authenticator app');
  await expect(leah.page.getByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible();
  await expectAccessible(leah.page, 'Second step at sign-in');
  const secret = await leah.page.locator('code.secret').innerText();
  await leah.types('Code from the app', codeOf(secret, Date.now() - halfMinute));
  await leah.presses('Confirm the code');
  await leah.sees('Your recovery codes');
  await expect(leah.page.locator('.recovery-codes li')).toHaveCount(10);
  await expectAccessible(leah.page, 'Second step at sign-in');
  const [recoveryCode] = await leah.page.locator('.recovery-codes code').allInnerTexts();

  await signsOut(leah);
  await entersPassword(leah);
  await leah.reads('Enter your code');
  await leah.types('Code', '000000');
  await leah.presses(/^Sign in$/);
  await leah.sees(/This code is not right/);
  await leah.types('Code', codeOf(secret));
  await leah.presses(/^Sign in$/);
  await leah.reads('Journey Together');

  await signsOut(leah);
  await entersPassword(leah);
  await leah.reads('Enter your code');
  await leah.types('Code', recoveryCode!);
  await leah.presses(/^Sign in$/);
  await leah.reads('Journey Together');
  await leah.leaves();
});

test('a role that needs a second step leads to a passkey and back', async ({ browser }) => {
  const slug = `passkey-${Date.now()}`;
  const leah = await Someone.arrives(browser, 'Leah Lead', slug);
  await holdsPhone(leah.page);
  await setsUpThePartnership(leah, 'Journey Together', slug);
  await putsOffMeasures(leah, 'Journey Together');

  await leah.opens(`/p/${slug}/settings`, 'Settings');
  await leah.ticks('Partnership manager');
  await leah.presses('Save the roles');
  await leah.page.waitForURL('**/account/second-step?next=**');
  await leah.sees('Your role asks for a second step');
  await leah.types('Name of the new passkey', 'My phone');
  await leah.presses('Add a passkey');
  await leah.sees('Your recovery codes');
  await expect(leah.page.getByRole('rowheader', { name: 'My phone' })).toBeVisible();
  await expectAccessible(leah.page, 'Second step at sign-in');
  await leah.follows('Go on to the partnership');
  await leah.reads('Settings');

  await signsOut(leah);
  await entersPassword(leah);
  await leah.page.waitForURL('**/account/second-step?next=**');
  await leah.presses('Use a passkey');
  await leah.reads('Journey Together');

  await signsOut(leah);
  await leah.presses('Sign in with a passkey');
  await leah.reads('Journey Together');
  await leah.leaves();
});
