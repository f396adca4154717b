import { expect, test } from '@playwright/test';
import * as lead from './journey/lead';
import * as partner from './journey/partner';
import { Someone } from './journey/person';
import { opensReferrals } from './journey/protection';
import * as referral from './journey/referral';

// One way through the whole product, by six people, from an empty partnership to a report. At one width: it changes much.
test.skip(({ viewport }) => viewport?.width !== 1280, 'the widths are looked at screen by screen');
test.setTimeout(480_000);

test('six people take a partnership from nothing to a report', async ({ browser }) => {
  const slug = `journey-${Date.now()}`;
  const root = `/p/${slug}`;
  const arrives = (name: string) => Someone.arrives(browser, name, slug);
  const [leah, cora, wes, hana, rex, bea] = await Promise.all(
    ['Leah Lead', 'Cora Coordinator', 'Wes Worker', 'Hana Hub', 'Rex Receiver', 'Bea Board'].map(arrives),
  ) as [Someone, Someone, Someone, Someone, Someone, Someone];
  const today = new Date();
  let reference = '';

  await test.step('the lead sets up the partnership, its vision and measures', async () => {
    await lead.setsUpThePartnership(leah, 'Journey Together', slug);
    await lead.takesPublishedMeasures(leah, 'Journey Together');
    await lead.publishesTheVision(leah, root);
    await lead.givesMeasuresTheirGoal(leah, root);
    for (const figures of [lead.earlyYears, lead.bankBranches, lead.emergency]) await lead.importsFigures(leah, root, figures);
  });

  await test.step('a partner comes on board', async () => {
    await leah.opens(`${root}/partners/invite`, 'Invite partners');
    await leah.types('Organisation', 'Steady Steps');
    await leah.chooses('Sector', 'Voluntary');
    await leah.types('E-mail address', cora.email);
    await leah.presses('Send invitation');
    await leah.reads('Steady Steps');

    await partner.comesOnBoard(cora, root);
    await partner.listsService(cora, root, 'Falls clinic', 'Falls');
    await partner.addsColleague(cora, root, rex.email, 'Service worker');
    await partner.addsColleague(cora, root, wes.email, 'Worker');
    await partner.addsColleague(leah, root, hana.email, 'Hub worker');
    await partner.addsColleague(leah, root, bea.email, 'Board member');
    for (const someone of [rex, wes, hana, bea]) await someone.acceptsInvitation();
  });

  await test.step('the lead signs what referrals need', () => opensReferrals(leah, wes, root, today));

  await test.step('the lead plans a milestone', async () => {
    await leah.opens(`${root}/milestones/new`, 'Add a milestone');
    await leah.chooses('Goal', { index: 1 });
    await leah.types('What will be done', 'Open the advice hub in the library');
    await leah.dates('Start', today);
    await leah.dates('Due', new Date(today.getTime() + 60 * 86_400_000));
    await leah.ticks(/^This is a quick win/);
    await leah.presses('Add milestone');
    await leah.sees('Open the advice hub in the library');
  });

  await test.step('a referral goes from the doorstep to an outcome, live on every screen', async () => {
    await hana.opens(`${root}/hub`, 'Hub desk');
    await rex.opens(`${root}/inbox`, 'Inbox');

    reference = await referral.fillsChecklist(wes, root);
    await hana.sees(reference, 2_000);
    await wes.follows('Follow this checklist');
    await wes.sees('Waiting for the hub');

    await referral.confirmsAndSends(hana, reference);
    await rex.sees(/PP-/, 2_000);
    await wes.sees('Sent', 2_000);

    await referral.acceptsAndHelps(rex, today);
    await wes.sees(/Helped fully/, 2_000);
  });

  await test.step('the board reads one page and a frozen report', async () => {
    await bea.opens(`${root}/board`, 'Board');
    await bea.sees('Preventative places');
    await bea.sees(/hidden/);

    await leah.opens(`${root}/reports/new`, 'Build a report');
    await leah.types('Title', 'Our first steps');
    await leah.presses('Build the report');
    await leah.sees('How the figures were made', 60_000);
    await expect(leah.page.getByRole('link', { name: 'Download the PDF' })).toBeVisible({ timeout: 90_000 });
    await bea.opens(`${root}/reports`, 'Reports');
    await bea.follows('Our first steps');
    await bea.sees('Our vision');
  });

  await Promise.all([leah, cora, wes, hana, rex, bea].map((someone) => someone.leaves()));
});
