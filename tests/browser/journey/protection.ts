import type { Someone } from './person';

/** What the lead signs before the first checklist; until then the worker is told what is missing. */
export async function opensReferrals(lead: Someone, worker: Someone, root: string, today: Date): Promise<void> {
  await worker.page.goto(`${root}/referrals/new`);
  await worker.sees('Referrals are off');

  await lead.page.goto(`${root}/agreements/data-sharing`);
  await lead.types('Your position', 'Chief executive');
  await lead.ticks(/^I am authorised to sign/);
  await lead.presses('Sign the agreement');
  await lead.sees(/Your organisation has signed/);

  await lead.opens(`${root}/data-protection/draft`, 'Impact assessment, version 1: draft');
  await lead.types(/^Which details/, 'Names, addresses and needs of about 200 residents a year, kept for three years.');
  await lead.types('Who was asked', 'Twelve residents at an open afternoon.');
  await lead.types('Who advised', 'Olga Officer, data-protection officer');
  await lead.types(/^What they advised/, 'Go on.');
  await lead.dates('Day of the advice', today);
  await lead.presses('Save draft');
  await lead.types('Your position', 'Chief executive');
  await lead.dates('Day of the next review', new Date(today.getTime() + 300 * 86_400_000));
  await lead.ticks(/^I may sign this/);
  await lead.presses(/^Sign$/);
  await lead.sees('Referrals are on', 15_000);
  await worker.page.getByRole('button', { name: 'Continue' }).waitFor();
}
