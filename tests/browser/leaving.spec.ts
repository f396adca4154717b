import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import * as lead from './journey/lead';
import * as partner from './journey/partner';
import { Someone } from './journey/person';
import { opensReferrals } from './journey/protection';
import * as referral from './journey/referral';

// At one width: the screens are looked at elsewhere, here they are used.
test.skip(({ viewport }) => viewport?.width !== 1280, 'the widths are looked at screen by screen');
test.setTimeout(240_000);

const milestone = 'Open the advice hub in the library';

test('a leaver hands over everything, and is out while their browser is open', async ({ browser }) => {
  const slug = `leaving-${Date.now()}`;
  const root = `/p/${slug}`;
  const arrives = (name: string) => Someone.arrives(browser, name, slug);
  const [leah, cora, lena, tess, hana] = await Promise.all(
    ['Leah Lead', 'Cora Coordinator', 'Lena Leaver', 'Tess Taker', 'Hana Hub'].map(arrives),
  ) as [Someone, Someone, Someone, Someone, Someone];
  const today = new Date();

  await test.step('two colleagues of a partner do the same work', async () => {
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
    for (const colleague of [lena, tess]) await partner.addsColleague(cora, root, colleague.email, 'Worker', 'Service worker');
    await partner.addsColleague(leah, root, hana.email, 'Hub worker');
    for (const someone of [lena, tess, hana]) await someone.acceptsInvitation();
    await opensReferrals(leah, lena, root, today);
  });

  await test.step('a milestone, a checklist and a referral stand under the name of one of them', async () => {
    await cora.opens(`${root}/milestones/new`, 'Add a milestone');
    await cora.chooses('Goal', { index: 1 });
    await cora.types('What will be done', milestone);
    await cora.chooses(/^Person/, 'Lena Leaver');
    await cora.dates('Start', today);
    await cora.dates('Due', new Date(today.getTime() + 60 * 86_400_000));
    await cora.presses('Add milestone');
    await cora.sees(milestone);

    const reference = await referral.fillsChecklist(lena, root);
    await lena.page.setViewportSize({ width: 1280, height: 800 });
    await hana.opens(`${root}/hub`, 'Hub desk');
    await referral.confirmsAndSends(hana, reference);
    await lena.opens(`${root}/inbox`, 'Inbox');
    await referral.accepts(lena);
    await lena.sees('020 7946 0123');
  });

  await test.step('the coordinator gives it all to the other, and ends the access', async () => {
    await cora.opens(`${root}/people`, 'People');
    await cora.follows('Hand over Lena Leaver');
    await cora.reads('Lena Leaver leaves');
    for (const held of ['1 open milestone', '1 accepted referral', '1 open checklist']) await cora.sees(held);
    await expectAccessible(cora.page, 'Lena Leaver leaves');
    await cora.chooses('Who takes it on', 'Tess Taker');
    await cora.presses('Hand over and end access');
    await cora.reads('People');
    await expect(cora.page.getByText('Lena Leaver has handed over and no longer has access.')).toBeVisible();
    await expect(cora.page.getByRole('rowheader', { name: /Lena Leaver/ })).toHaveCount(0);
  });

  await test.step('the open browser of the leaver shows the person no longer, and cannot come back', async () => {
    await expect(lena.page.getByText('020 7946 0123')).toHaveCount(0, { timeout: 5_000 });
    await expect(lena.page.getByText('Sample')).toHaveCount(0);
    await expectAccessible(lena.page, 'Not found');
    await lena.opens(root, 'Not found');
  });

  await test.step('the colleague has the work, and was told', async () => {
    await tess.opens(`${root}/notices`, 'Notices');
    await tess.sees('You take over from Lena Leaver');
    await tess.sees(/1 milestone, 1 accepted referral, 1 checklist/);
    await tess.opens(`${root}/milestones?show=mine`, 'Milestones');
    await tess.follows(milestone);
    await tess.reads(milestone);
    await tess.sees('Tess Taker');
    await tess.opens(`${root}/inbox`, 'Inbox');
    await tess.follows(/^PP-/);
    await tess.sees(/Tess Taker/);
    await tess.ticks('I reached them');
    await tess.dates('On which day?', today);
    await tess.ticks(/phone/i);
    await tess.presses('Record it');
    await tess.sees('What came of it for the person?');
  });

  await Promise.all([leah, cora, lena, tess, hana].map((someone) => someone.leaves()));
});
