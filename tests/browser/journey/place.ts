import type { Browser } from '@playwright/test';
import { expect } from '@playwright/test';
import * as lead from './lead';
import * as partner from './partner';
import { Someone } from './person';
import { opensReferrals } from './protection';

export interface Place {
  root: string;
  leah: Someone;
  cora: Someone;
  wes: Someone;
  hana: Someone;
  rex: Someone;
  leaves: () => Promise<void>;
}

/** A new partnership where a worker, the hub and a service of Steady Steps work together, and referrals are open. */
export async function placeWithReferrals(browser: Browser, name: string): Promise<Place> {
  const slug = `${name}-${Date.now()}`;
  const root = `/p/${slug}`;
  const arrives = (who: string) => Someone.arrives(browser, who, slug);
  const everybody = await Promise.all(
    ['Leah Lead', 'Cora Coordinator', 'Wes Worker', 'Hana Hub', 'Rex Receiver'].map(arrives),
  ) as [Someone, Someone, Someone, Someone, Someone];
  const [leah, cora, wes, hana, rex] = everybody;

  await lead.setsUpThePartnership(leah, 'Journey Together', slug);
  await lead.putsOffMeasures(leah, 'Journey Together');
  await lead.publishesTheVision(leah, root);
  await leah.opens(`${root}/partners/invite`, 'Invite partners');
  await leah.types('Organisation', 'Steady Steps');
  await leah.chooses('Sector', 'Voluntary');
  await leah.types('E-mail address', cora.email);
  await leah.presses('Send invitation');
  await leah.reads('Steady Steps');
  await partner.comesOnBoard(cora, root);
  await partner.listsService(cora, root, 'Falls clinic', 'Falls');
  await partner.addsColleague(cora, root, wes.email, 'Worker');
  await partner.addsColleague(cora, root, rex.email, 'Service worker');
  await partner.addsColleague(leah, root, hana.email, 'Hub worker');
  for (const someone of [wes, rex, hana]) await someone.acceptsInvitation();
  await opensReferrals(leah, wes, root, new Date());
  await leah.opens(`${root}/settings`, 'Settings');
  await leah.types('Phone number of the hub for residents', '020 7946 0910');
  await leah.presses('Save');
  await expect(leah.page.getByText('Settings saved').first()).toBeVisible();

  return { root, leah, cora, wes, hana, rex, leaves: async () => { await Promise.all(everybody.map((someone) => someone.leaves())); } };
}
