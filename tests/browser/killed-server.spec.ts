import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answers, choosesPin, finishes, found, prepares, tellsWho, unique } from './journey/doorstep';

// A host of its own, which this test kills as a failing machine would.
test.skip(({ viewport }) => viewport?.width !== 375, 'one width is enough');
test.setTimeout(600_000);

const program = join(import.meta.dirname, '../../src/Host/bin/Release/net10.0/PlacePartners.Host.dll');
const pages = join(import.meta.dirname, '../../src/Web/dist');

const freePort = () => new Promise<number>((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as { port: number };
    server.close(() => found(port));
  });
});

async function starts(site: string, data: string): Promise<ChildProcess> {
  const host = spawn('dotnet', [program, '--urls', site], {
    cwd: data, stdio: 'ignore', env: { ...process.env, Demo: 'true', Data__Directory: data, Web__Directory: pages },
  });
  await expect
    .poll(() => fetch(`${site}/health/ready`).then(({ ok }) => ok, () => false), { timeout: 240_000, intervals: [500] })
    .toBe(true);
  return host;
}

const dies = (host: ChildProcess) => new Promise<void>((ended) => {
  if (host.exitCode !== null || host.signalCode !== null) return ended();
  host.once('exit', () => ended());
  host.kill('SIGKILL');
});

test('a form whose server died over it arrives once', async ({ browser }) => {
  const site = `http://127.0.0.1:${await freePort()}`;
  const data = await mkdtemp(join(tmpdir(), 'placepartners-killed-'));
  let host = await starts(site, data);
  const [first, second] = [unique('First'), unique('Second')];

  try {
    const context = await browser.newContext({ baseURL: site, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await prepares(page, 'worker', site);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Start a checklist' }).click();
    await choosesPin(page);
    for (const name of [first, second]) {
      if (name === second) await page.getByRole('button', { name: 'Start a checklist' }).click();
      await answers(page);
      await tellsWho(page, name);
      await finishes(page);
    }
    await expect(page.getByText('2 forms wait to be sent')).toBeVisible();

    // It takes the first form in, and dies before the phone hears of it.
    let isDead = false;
    await context.route('**/api/submissions', async (route) => {
      if (route.request().method() !== 'POST' || isDead) return route.fallback();
      isDead = true;
      await route.fetch();
      await dies(host);
      return route.abort('connectionreset');
    });
    await context.setOffline(false);
    await expect.poll(() => isDead, { timeout: 30_000 }).toBe(true);
    await expect(page.getByText(/forms? waits? to be sent/)).toBeVisible({ timeout: 30_000 });

    host = await starts(site, data);

    await expect(page.getByText('2 forms were sent')).toBeVisible({ timeout: 90_000 });
    expect([await found(context, first), await found(context, second)]).toEqual([1, 1]);
    await context.close();
  } finally {
    await dies(host);
    await rm(data, { recursive: true, force: true });
  }
});
