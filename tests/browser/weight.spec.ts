import { expect, test } from '@playwright/test';
import { signInAs } from './people';

test.beforeEach(({ page: _ }, { project }) => test.skip(project.name !== 'phone', 'one width is enough'));

const root = '/p/lambeth-early-action';
const most = 180_000;

/** What each page is waited for, as whoever opens it does. */
const pages = [
  { name: 'the checklist', path: `${root}/referrals/new`, shown: /working smoke alarm/ },
  { name: 'work without signal', path: `${root}/doorstep`, shown: /Start a checklist/ },
];

for (const { name, path, shown } of pages) {
  test(`the first load of ${name} fits a poor connection`, async ({ page }) => {
    // Counted in the page the moment it shows: what it fetches afterwards, such as the live connection, does not hold anybody up.
    await page.addInitScript((words) => {
      const pattern = new RegExp(words);
      const seen = new MutationObserver(() => {
        if (!document.body || !pattern.test(document.body.innerText)) return;
        seen.disconnect();
        // Compressed as it came over the network.
        (window as unknown as { weight: number }).weight = (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter((file) => new URL(file.name).pathname.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
      });
      seen.observe(document, { childList: true, subtree: true, characterData: true });
    }, shown.source);
    await signInAs(page, 'worker');
    await page.goto(path, { waitUntil: 'commit' });
    await expect(page.getByText(shown).first()).toBeVisible();
    const first = await page.evaluate(() => (window as unknown as { weight: number }).weight);
    console.log(`${name}: ${first} bytes of JavaScript until it is shown`);

    expect(first).toBeGreaterThan(50_000);
    expect(first).toBeLessThanOrEqual(most);
  });
}
