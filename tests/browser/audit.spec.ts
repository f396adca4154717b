import { expect, test as base, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessible } from './axe';
import { signInAs } from './people';

const root = '/p/lambeth-early-action';

const test = base.extend<{ windowOf: (persona: string) => Promise<Page> }>({
  windowOf: async ({ browser }, use) => {
    const pages: Page[] = [];
    await use(async (persona) => {
      const page = await (await browser.newContext()).newPage();
      pages.push(page);
      await signInAs(page, persona);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});

// At one width: the screens are looked at elsewhere, here they are used.
test.skip(({ viewport }) => viewport?.width !== 1280, 'the widths are looked at screen by screen');
test.setTimeout(240_000);

const titled = (page: Page, heading: string | RegExp) => expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();

async function filters(page: Page, chosen: Record<string, string>): Promise<void> {
  const form = page.getByRole('search');
  for (const [label, option] of Object.entries(chosen)) await form.getByLabel(label, { exact: true }).selectOption({ label: option });
  await form.getByRole('button', { name: 'Apply filters' }).click();
}

/** A row of the trail that says all of these. */
const row = (page: Page, ...words: (string | RegExp)[]) =>
  words.reduce((rows, text) => rows.filter({ hasText: text }), page.getByRole('table', { name: 'Audit' }).getByRole('row')).first();

test('who answers for data protection reads who saw what', async ({ windowOf }) => {
  const sought = `Sample${Date.now()}`;
  const [hub, worker, lead] = await Promise.all(['hub', 'worker', 'lead'].map(windowOf)) as [Page, Page, Page];

  await test.step('a hub worker looks for a name, and opens the record of a person', async () => {
    await hub.goto(`${root}/hub?state=all`);
    await hub.getByLabel('Reference or name').fill(sought);
    await hub.getByRole('button', { name: 'Apply filters' }).click();
    await expect(hub.getByRole('main').getByText('Nothing matches. Clear the filters to see the queue.')).toBeVisible();
    await hub.goto(`${root}/hub?state=Closed`);
    await hub.getByRole('table', { name: 'Hub desk' }).getByRole('link').first().click();
    await titled(hub, /Sample/);
    await hub.reload();
    const readers = hub.getByRole('table', { name: 'Who looked at this person' });
    await expect(readers.getByRole('row').filter({ hasText: 'Hub worker' }).filter({ hasText: 'Opened the record' }).first()).toBeVisible();
    await expectAccessible(hub, /Sample/);
  });

  await test.step('a worker takes a list away', async () => {
    await worker.goto(`${root}/referrals`);
    const [file] = await Promise.all([worker.waitForEvent('download'), worker.getByRole('link', { name: /^Download/ }).click()]);
    expect(await readFile(await file.path(), 'utf8')).toContain('Reference');
  });

  await test.step('the trail is narrowed to a reader, and to the record of one person', async () => {
    await lead.goto(`${root}/audit`);
    await titled(lead, 'Audit');
    await filters(lead, { Who: 'Dilys Mockingham', 'Kind of act': 'Read' });
    const reading = row(lead, 'Dilys Mockingham', 'Opened a checklist at the hub');
    await expect(reading).toBeVisible();
    await expect(lead.getByRole('table', { name: 'Audit' }).getByText('Chidi Example')).toHaveCount(0);
    await expectAccessible(lead, 'Audit');
    await reading.getByRole('link', { name: /Show its history$/ }).click();
    await expect(lead).toHaveURL(/entityId=/);
    await expect(row(lead, 'Opened a checklist at the hub')).toBeVisible();
    await expect(row(lead, 'Made the demo place')).toBeVisible();
    const person = new URL(lead.url()).searchParams.get('entityId');
    await filters(lead, { Who: 'Dilys Mockingham' });
    await expect(lead).toHaveURL(new RegExp(`entityId=${person}`));
    await expect(row(lead, 'Opened a checklist at the hub')).toBeVisible();
    await expect(row(lead, 'Made the demo place')).toHaveCount(0);
  });

  await test.step('searches and exports stand there too; the words of a search are shown on asking', async () => {
    await lead.goto(`${root}/audit?kind=Search`);
    // Another journey may search in the same minute; nobody else looks for what nobody has.
    const search = row(lead, 'Dilys Mockingham', 'Person searched for', /(?<!\d)0 rows shown/);
    await search.getByRole('button', { name: 'Show the words looked for' }).click();
    await expect(search.getByText(`Looked for: ${sought}`)).toBeVisible();
    await lead.goto(`${root}/audit?kind=Export`);
    await expect(row(lead, 'Chidi Example', 'Exported checklists', /\d+ rows? shown/)).toBeVisible();
    const [file] = await Promise.all([lead.waitForEvent('download'), lead.getByRole('button', { name: 'Download as CSV' }).click()]);
    const csv = await readFile(await file.path(), 'utf8');
    expect(file.suggestedFilename()).toBe('audit.csv');
    expect(csv).toContain('Chidi Example');
    expect(csv).toContain('ExportSubmissions');
    expect(csv).not.toContain('GetHubSubmission');
    await lead.goto(`${root}/audit`);
    await expect(row(lead, 'Amara Testcase', 'Exported the audit')).toBeVisible();
    await expect(row(lead, 'Amara Testcase', 'Showed the words of a search')).toBeVisible();
    await lead.getByRole('button', { name: 'Check the trail' }).click();
    await expect(lead.getByText(/rows were checked. All are as they were written/)).toBeVisible({ timeout: 30_000 });
  });

  await test.step('nobody else sees it', async () => {
    for (const other of [worker, hub]) {
      await other.goto(root);
      await expect(other.getByRole('link', { name: 'People' })).toBeVisible();
      await expect(other.getByRole('link', { name: 'Audit' })).toHaveCount(0);
      await other.goto(`${root}/audit`);
      await expect(other.getByRole('main').getByRole('alert').filter({ hasText: 'You cannot do this' })).toBeVisible();
      await expect(other.getByRole('main').getByRole('button')).toHaveCount(0);
      await expectAccessible(other, 'Audit');
      expect((await other.request.get(`${root}/api/audit/export.csv`)).status()).toBe(403);
    }
    await worker.goto(`${root}/referrals`);
    await worker.getByRole('table', { name: 'My referrals' }).getByRole('link').first().click();
    await titled(worker, /^Checklist /);
    await expect(worker.getByText('Who looked at this person')).toHaveCount(0);
  });
});
