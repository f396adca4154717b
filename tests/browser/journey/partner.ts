import type { Someone } from './person';

/** Everything that a new partner's coordinator has left to do. */
export async function comesOnBoard(coordinator: Someone, root: string): Promise<void> {
  await coordinator.acceptsInvitation();
  for (const kind of ['membership', 'data-sharing']) {
    await coordinator.page.goto(`${root}/agreements/${kind}`);
    await coordinator.types('Your position', 'Director');
    await coordinator.ticks(/^I am authorised to sign/);
    await coordinator.presses('Sign the agreement');
    await coordinator.sees(/Your organisation has signed/);
  }
  await coordinator.opens(`${root}/involvement`, 'Involvement');
  await coordinator.ticks(/^Core/);
  await coordinator.presses('Save');
  await coordinator.reads('Journey Together');
  await coordinator.opens(`${root}/vision`, 'Vision');
  await coordinator.presses('Endorse version 1');
  await coordinator.sees(/stands behind version 1/);
}

export async function addsColleague(coordinator: Someone, root: string, email: string, ...roles: string[]): Promise<void> {
  await coordinator.opens(`${root}/people/invite`, 'Invite a colleague');
  await coordinator.types('Work e-mail address', email);
  for (const role of roles) await coordinator.ticks(new RegExp(`^${role}`));
  await coordinator.presses('Send invitation');
  await coordinator.page.waitForURL('**/people');
}

export async function listsService(coordinator: Someone, root: string, name: string, need: string): Promise<void> {
  await coordinator.opens(`${root}/services/new`, 'Add a service');
  await coordinator.types('Name of the service', name);
  await coordinator.types('What it does', 'Exercises at home and a check of what people trip over.');
  await coordinator.ticks(need);
  await coordinator.ticks(/^Yes, it takes referrals/);
  await coordinator.types('Phone', '020 7946 0199');
  await coordinator.presses('Add service');
  await coordinator.reads(name);
}
