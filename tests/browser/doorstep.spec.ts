import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { answers, choosesPin, finishes, found, goesOn, prepares, root, tellsWho, unique, unlocks } from './journey/doorstep';
import { signInAs } from './people';

// On the phone that a worker holds, at its narrowest.
test.beforeEach(({ page: _ }, { project }) => test.skip(project.name !== 'phone', 'one width is enough'));
test.use({ viewport: { width: 320, height: 640 } });

/** Every word that is kept in this browser for the site: databases, storages and caches, as text. */
const kept = (page: Page) => page.evaluate(async () => {
  const texts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
  const show = (value: unknown): unknown => {
    if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
    if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, show(part)]));
    return value;
  };
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name!);
      request.onsuccess = () => resolve(request.result);
    });
    for (const store of db.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
      texts.push(JSON.stringify(rows.map(show)));
    }
    db.close();
  }
  for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) texts.push(url);
  return texts.join('\n');
});

test('a form is filled with no signal, survives a closed browser, and arrives once though the answer was lost', async ({ page, context }) => {
  test.slow();
  const name = unique('Planted');
  await prepares(page);
  await expectAccessible(page, 'Work without signal');
  await context.setOffline(true);

  await page.getByRole('button', { name: 'Start a checklist' }).click();
  await expectAccessible(page, 'Choose a PIN for this phone');
  await choosesPin(page);
  await expectAccessible(page, 'New checklist');
  await answers(page);
  await expectAccessible(page, 'What could help');
  await tellsWho(page, name);
  await expect(page.getByText(/Saved on this phone at/)).toBeVisible();
  await expectAccessible(page, 'The person');
  await page.close();

  const again = await context.newPage();
  await again.goto('/doorstep');
  await expect(again.getByText('Step 6 of 8')).toBeVisible();
  await expect(again.getByText(name)).toHaveCount(0);
  expect(await kept(again)).not.toContain(name);
  expect(await kept(again)).toContain('filling');
  await again.getByRole('button', { name: /Open the form begun/ }).click();
  await expectAccessible(again, 'Enter your PIN');
  await unlocks(again);
  await expect(again.getByLabel('First name')).toHaveValue(name);
  await finishes(again);
  await expect(again.getByText('Finished. Waits for signal.')).toBeVisible();
  await expectAccessible(again, 'Work without signal');
  expect(await kept(again)).not.toContain(name);

  let cut = 0;
  await context.route('**/api/submissions', async (route) => {
    if (route.request().method() !== 'POST' || cut++ > 0) return route.fallback();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await context.setOffline(false);
  await expect.poll(() => found(context, name)).toBe(1);
  await again.getByRole('button', { name: 'Send now' }).click();

  await expect(again.getByText('One form was sent')).toBeVisible();
  await expect(again.getByRole('link', { name: /^PP-/ })).toBeVisible();
  await expectAccessible(again, 'Work without signal');
  expect(cut).toBeGreaterThan(1);
  expect(await found(context, name)).toBe(1);
  expect(await kept(again)).not.toContain('waiting');
});

test('somebody else on the same phone sees that there is a locked form, and cannot open it', async ({ page, context }) => {
  const name = unique('Secret');
  await prepares(page);
  await page.getByRole('button', { name: 'Start a checklist' }).click();
  await choosesPin(page);
  await answers(page);
  await tellsWho(page, name);
  await expect(page.getByText(/Saved on this phone at/)).toBeVisible();
  const draft = new URL(page.url()).searchParams.get('draft');
  await page.getByRole('link', { name: 'Stop here and continue later' }).click();
  await expect(page.getByText('Step 6 of 8')).toBeVisible();

  await prepares(page, 'hub');

  await expect(page.getByText(/There is also one locked form on this phone that is somebody else's/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Open the form/ })).toHaveCount(0);
  await page.goto(`${root}/doorstep?draft=${draft}`);
  await choosesPin(page);
  await expect(page.getByRole('heading', { name: 'This form is not here any more' })).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);

  await prepares(page);
  await page.getByRole('button', { name: /Open the form/ }).click();
  await unlocks(page);
  await expect(page.getByLabel('First name')).toHaveValue(name);
  expect(await found(context, name)).toBe(0);
});

test('after a sign-out the forms stay, and stay locked', async ({ page, context }) => {
  await prepares(page);
  await page.getByRole('button', { name: 'Start a checklist' }).click();
  await choosesPin(page);
  await expect(page.getByText(/Saved on this phone at/)).toBeVisible();
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Make your place better, together' })).toBeVisible();

  await context.setOffline(true);
  await page.goto(`${root}/doorstep`);

  await expect(page.getByText('Sign in to see your forms')).toBeVisible();
  await expect(page.getByRole('button', { name: /Open the form/ })).toHaveCount(0);
  await context.setOffline(false);
  await prepares(page);
  await expect(page.getByRole('button', { name: /Open the form/ })).toBeVisible();
});

test('five wrong PINs delete the form, and each says how many are left', async ({ page }) => {
  await prepares(page);
  await page.getByRole('button', { name: 'Start a checklist' }).click();
  await choosesPin(page);
  await expect(page.getByText(/Saved on this phone at/)).toBeVisible();
  await page.reload();

  await expect(page.getByText('After 5 wrong tries your forms on this phone are deleted.')).toBeVisible();
  for (const left of [4, 3, 2]) {
    await unlocks(page, '999000');
    await expect(page.getByRole('alert').getByText(`${left} tries are left.`)).toBeVisible();
  }
  await unlocks(page, '999000');
  await expect(page.getByRole('alert').getByText('One try is left')).toBeVisible();
  await unlocks(page, '999000');

  await expect(page.getByText('Your forms were deleted from this phone')).toBeVisible();
  await expectAccessible(page, 'Choose a PIN for this phone');
  expect(await kept(page)).not.toContain('filling');
});

test('a form is deleted after seven days, and a wiped phone keeps nothing', async ({ page }) => {
  await prepares(page);
  await page.getByRole('button', { name: 'Start a checklist' }).click();
  await choosesPin(page);
  await expect(page.getByText(/Saved on this phone at/)).toBeVisible();
  await page.goto(`${root}/doorstep`);
  await expect(page.getByRole('button', { name: /Open the form/ })).toBeVisible();

  await page.clock.setFixedTime(Date.now() + 7 * 24 * 3600 * 1000 - 60_000);
  await page.reload();
  await expect(page.getByRole('button', { name: /Open the form/ })).toBeVisible();
  await page.clock.setFixedTime(Date.now() + 7 * 24 * 3600 * 1000 + 60_000);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Start a checklist' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Open the form/ })).toHaveCount(0);
  expect(await kept(page)).not.toContain('filling');

  await page.getByRole('button', { name: 'Wipe this phone' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Wipe this phone' }).click();
  await expect(page.getByText('Nothing is left on this phone.')).toBeVisible();
  expect(await kept(page)).not.toContain('wrongTries');
});

test('a form that loses its signal is kept, and goes on where it was', async ({ page, context }) => {
  const name = unique('Halfway');
  await signInAs(page, 'worker');
  const ready = page.waitForResponse((answer) => answer.url().endsWith('/api/doorstep-kit'));
  await page.goto(`${root}/referrals/new`);
  await ready;
  await answers(page);
  await tellsWho(page, name);

  await context.setOffline(true);
  await expect(page.getByText('No signal', { exact: true })).toBeVisible();
  await expectAccessible(page, 'The person');
  await page.getByRole('button', { name: 'Keep it and go on without signal' }).click();
  await choosesPin(page);

  await expect(page.getByLabel('First name')).toHaveValue(name);
  await finishes(page);
  await context.setOffline(false);
  await expect(page.getByText('One form was sent')).toBeVisible();
  expect(await found(context, name)).toBe(1);
});

test('what is urgent, and whom to ring, is known without signal', async ({ page, context }) => {
  await prepares(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Start a checklist' }).click();
  await choosesPin(page);
  for (let section = 1; section <= 4; section++) {
    const food = page.getByRole('group', { name: /food and meals/ });
    if (await food.isVisible()) {
      await food.getByRole('radio', { name: 'No', exact: true }).check();
      await page.getByRole('group', { name: 'Is there nothing at all for today?' }).getByRole('radio', { name: 'Yes' }).check();
    }
    await goesOn(page, section === 4 ? 'See what could help' : 'Continue');
  }
  await expect(page.getByText('No food today: act before you leave')).toBeVisible();

  const [card] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'Stop card' }).first().click()]);

  await expectAccessible(card, 'Stop card');
  await expect(card.getByRole('link', { name: '999', exact: true })).toBeVisible();
});

test('a refused form opens where it can be put right, and the next is sent meanwhile', async ({ page, context }) => {
  test.slow();
  const [refused, other] = [unique('Refused'), unique('Other')];
  await prepares(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Start a checklist' }).click();
  await choosesPin(page);
  for (const name of [refused, other]) {
    if (name === other) await page.getByRole('button', { name: 'Start a checklist' }).click();
    await answers(page);
    await tellsWho(page, name);
    await finishes(page);
  }
  await expect(page.getByText('2 forms wait to be sent')).toBeVisible();

  // As the server would say it if a service had closed since the phone was prepared.
  const words = 'A service is no longer offered for these answers. Go back to the results and choose again.';
  let isRefused = false;
  await context.route('**/api/submissions', (route) => {
    if (route.request().method() !== 'POST' || isRefused) return route.fallback();
    isRefused = true;
    return route.fulfill({ status: 400, contentType: 'application/problem+json', json: { type: '/problems/invalid', title: 'Check the form', status: 400, errors: { services: [words] } } });
  });
  await context.setOffline(false);
  await expect(page.getByText('One form was sent')).toBeVisible();
  await expect(page.getByRole('alert').getByText(words)).toBeVisible();
  expect(await found(context, other)).toBe(1);
  expect(await found(context, refused)).toBe(0);
  await context.unroute('**/api/submissions');

  await page.getByRole('button', { name: /Open the form begun/ }).click();
  await expectAccessible(page, 'What could help');
  await expect(page.getByText(words)).toBeVisible();
  await goesOn(page);
  await expect(page.getByLabel('First name')).toHaveValue(refused);
  await goesOn(page);
  await expect(page.getByText(words)).toHaveCount(0);
  await goesOn(page);
  await goesOn(page, 'Finish and send');

  await expect(page.getByText('2 forms were sent')).toBeVisible({ timeout: 20_000 });
  expect(await found(context, refused)).toBe(1);
});

test('a session that ended on the way lets the form be finished, and sends it after the sign-in', async ({ page, context }) => {
  const name = unique('Ended');
  await prepares(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Start a checklist' }).click();
  await choosesPin(page);
  await answers(page);
  await context.clearCookies();
  await tellsWho(page, name);
  await finishes(page);
  await context.setOffline(false);

  await expect(page.getByText('Finished. Waits for you to sign in.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in' }).last()).toHaveAttribute('href', `/sign-in?ended=1&next=${encodeURIComponent(`${root}/doorstep`)}`);
  await page.getByRole('link', { name: 'Sign in' }).last().click();
  await page.getByRole('button', { name: /Chidi Example/ }).click();
  await page.waitForURL(`**${root}/doorstep`);
  await page.getByRole('button', { name: 'Unlock and send' }).click();
  await unlocks(page);

  await expect(page.getByText('One form was sent')).toBeVisible();
  expect(await found(context, name)).toBe(1);
});

test('every target that a thumb needs is large enough', async ({ page }) => {
  await prepares(page);
  await page.getByRole('button', { name: 'Start a checklist' }).click();
  const small = () => page.getByRole('main').locator('.button, .input, .reply, .choice').evaluateAll((targets) =>
    targets.map((target) => ({ words: target.textContent, height: target.getBoundingClientRect().height })).filter(({ height }) => height > 0 && height < 48));
  expect(await small()).toEqual([]);
  expect(await page.getByLabel('New PIN').getAttribute('inputmode')).toBe('numeric');
  await choosesPin(page);
  await answers(page);
  expect(await small()).toEqual([]);
  await tellsWho(page, unique('Large'));
  expect(await small()).toEqual([]);
});

test('where nothing is to be passed on, nothing of the person stays', async ({ page, context }) => {
  await prepares(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Start a checklist' }).click();
  await choosesPin(page);
  await answers(page);
  for (const wanted of await page.getByRole('main').getByRole('checkbox').all()) await wanted.uncheck();
  await goesOn(page, 'Finish without a record');

  await expect(page.getByRole('button', { name: 'Start a checklist' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Open the form/ })).toHaveCount(0);
  expect(await kept(page)).not.toContain('waiting');
  expect(await kept(page)).not.toContain('filling');
});
