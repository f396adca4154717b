using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Demo;

/// <summary>What a newcomer is to come across without looking for it.</summary>
public sealed partial class DemoPlaceTests
{
    [Fact]
    public async Task A_referral_waits_at_a_service_that_has_a_mailbox_alone()
    {
        var waiting = await Inside(db =>
            db.Referrals.Where(r => r.ReachedBy == ReachedBy.Mailbox && r.State == ReferralState.Sent)
                .Select(r => r.Id)
                .ToListAsync()
        );

        waiting.ShouldNotBeEmpty();
        (await Inside(db => db.ReferralLinks.Select(link => link.ReferralId).ToListAsync())).ShouldBe(
            waiting,
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task The_checklist_can_be_asked_in_Polish_to_its_end()
    {
        var worker = await SignsIn("worker");

        var checklist = await Inside(db => db.LiveChecklist(UkTime.DateOf(Day), CancellationToken.None));

        (await worker.Get<GetChecklist.Response>("/api/checklist")).Languages.ShouldContain(l => l.Code == "pl");
        checklist.Sections.ShouldAllBe(section => section.In.Count(words => words.Title.Length > 0) == 1);
        checklist.Questions.ShouldAllBe(question => question.In.Count(words => words.Text.Length > 0) == 1);
        var wording = await Inside(db => db.LiveWording(UkTime.DateOf(Day), CancellationToken.None));
        wording.In.ShouldHaveSingleItem().IsToCheck(wording).ShouldBeFalse();
    }

    [Fact]
    public async Task A_service_is_to_be_rung_now_and_another_has_somebody_for_today()
    {
        var (hub, service) = (await SignsIn("hub"), await SignsIn("service"));

        var ring = (await hub.Get<ListHubTasks.Response>("/api/hub/tasks?kind=RingNow")).Items.ShouldHaveSingleItem();
        var sent = await Inside(db => db.Referrals.SingleAsync(r => r.Deadline == Deadline.SameDay));

        (await hub.Get<ListHubTasks.Response>("/api/hub/tasks")).Items[0].ReferralId.ShouldBe(ring.ReferralId);
        (await service.Get<ListInbox.Response>("/api/inbox?state=Sent")).Items.ShouldContain(row =>
            row.ReferralId == sent.Id
        );
    }

    [Fact]
    public async Task Plans_have_been_reviewed_twice_and_complaints_wait()
    {
        (await Inside(db => db.SupportPlans.CountAsync(plan => plan.Reviews.Count > 1))).ShouldBeGreaterThan(10);
        (await Inside(db => db.Set<Complaint>().CountAsync(c => c.State == ComplaintState.Open))).ShouldBeGreaterThan(
            0
        );
    }

    [Fact]
    public async Task The_board_sees_how_far_people_came()
    {
        var board = await SignsIn("board");

        var quarters = (await board.Get<GetDistanceQuarters.Response>("/api/distance-travelled/quarters")).Quarters;

        quarters.Count.ShouldBeGreaterThan(1);
        quarters.ShouldContain(quarter => quarter.Figures.Scales.Any(row => row.Better >= 5));
    }
}
