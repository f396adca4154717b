import { expect } from '@playwright/test';
import type { Someone } from './person';

const sections = 4;

/** Fills the checklist with somebody who has fallen, on a phone, and gives the reference. */
export async function fillsChecklist(worker: Someone, root: string): Promise<string> {
  await worker.page.setViewportSize({ width: 375, height: 812 });
  await worker.opens(`${root}/referrals/new`, /checklist/i);
  for (let section = 1; section <= sections; section++) {
    const falls = worker.page.getByRole('group', { name: /fall in the last 12 months/ });
    if (await falls.isVisible()) await falls.getByRole('radio', { name: 'Yes' }).check();
    await worker.presses(section === sections ? 'See what could help' : 'Continue');
  }
  await worker.sees('Services that can help');
  await worker.presses('Continue');
  await worker.types('First name', 'Person');
  await worker.types('Last name', 'Sample');
  await worker.types('Phone number', '020 7946 0123');
  await worker.presses('Continue');
  await worker.sees('Read this aloud');
  await worker.page.getByRole('group', { name: /^Falls clinic/ }).getByRole('radio', { name: 'Yes' }).check();
  await worker.ticks('Face to face');
  await worker.ticks('The person');
  await worker.presses('Continue');
  await worker.sees('What will happen');
  await worker.presses('Send to the hub');
  await worker.reads('Sent to the hub');
  return (await worker.page.locator('.reference').textContent())!.trim();
}

export async function confirmsAndSends(hub: Someone, reference: string): Promise<void> {
  await hub.follows(reference);
  await hub.sees('First, confirm with the person');
  await hub.ticks(/phone/i);
  await hub.presses('They confirm it');
  await hub.confirms(/^Send 1 referral/, 'Send now');
  await expect(hub.page.getByRole('button', { name: /^Send/ })).toHaveCount(0);
}

export async function accepts(receiver: Someone): Promise<void> {
  await receiver.follows(/^PP-/);
  await receiver.sees('Can you help?');
  await receiver.confirms(/^Accept$/, /^Accept$/);
}

export async function acceptsAndHelps(receiver: Someone, today: Date): Promise<void> {
  await accepts(receiver);
  await receiver.ticks('I reached them');
  await receiver.dates('On which day?', today);
  await receiver.ticks(/phone/i);
  await receiver.presses('Record it');
  await receiver.chooses('What came of it for the person?', 'Helped fully');
  await receiver.dates('On which day?', today);
  await receiver.presses('Record the outcome');
}
