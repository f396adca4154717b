using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Notifications;
using PlacePartners.Plans;
using PlacePartners.Platform.Time;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Plans;

public sealed class RemindDueMilestonesTests : IAsyncLifetime
{
    // A Monday; 30 days before the due date is Wednesday 2 December.
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly DueOn = new(2027, 1, 1);
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.At(Start);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_reminder_goes_once_however_often_the_job_runs()
    {
        var lead = await app.Partnership();
        await lead.Plans("Open the hub", DueOn, owner: lead.MembershipId);

        await Eight(lead, new DateOnly(2026, 12, 1));
        Reminders(lead).ShouldBeEmpty();
        await Eight(lead, new DateOnly(2026, 12, 2));
        await Remind(lead);
        await Eight(lead, new DateOnly(2026, 12, 3));

        Reminders(lead).ShouldBe(["Due in 30 days: Open the hub"]);
        var notices = await app.Inside(
            lead.PartnershipId,
            (_, db) =>
                db.Set<Notice>()
                    .CountAsync(n => n.MembershipId == lead.MembershipId && n.Key.StartsWith("milestone-reminder:"))
        );
        notices.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_standstill_only_the_latest_missed_reminder_goes()
    {
        var lead = await app.Partnership();
        await lead.Plans("Open the hub", DueOn, owner: lead.MembershipId);

        await Eight(lead, new DateOnly(2027, 1, 12));
        await Remind(lead);

        Reminders(lead).ShouldBe(["11 days late: Open the hub"]);
        await Eight(lead, new DateOnly(2027, 1, 15));
        Reminders(lead).ShouldBe(["11 days late: Open the hub", "14 days late: Open the hub"]);
    }

    [Fact]
    public async Task A_complete_or_withdrawn_milestone_is_not_reminded_of()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var done = await lead.Plans("Done", DueOn, goals[0]);
        var dropped = await lead.Plans("Dropped", DueOn, goals[0]);
        await lead.Post(
            $"/api/milestones/{done}/completion",
            new { completedOn = UkTime.Today(app.Clock), version = 1 }
        );
        await lead.Post($"/api/milestones/{dropped}/withdrawal", new { reason = "Not needed.", version = 1 });

        await Eight(lead, new DateOnly(2027, 1, 12));

        Reminders(lead).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_moved_date_begins_its_reminders_anew()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var milestoneId = await lead.Plans("Open the hub", new DateOnly(2026, 11, 30), goals[0]);
        await lead.Put(
            $"/api/milestones/{milestoneId}",
            PlansScenes.Entry(goals[0], lead.OrganisationId, DueOn, dueOnReason: "Late lease.", version: 1)
        );

        await Eight(lead, new DateOnly(2026, 12, 1));
        Reminders(lead).ShouldBeEmpty();
        await Eight(lead, new DateOnly(2026, 12, 2));

        Reminders(lead).ShouldBe(["Due in 30 days: Open the hub"]);
    }

    [Fact]
    public async Task Without_a_person_or_once_that_person_has_left_the_coordinators_are_told()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var coordinator = await lead.Welcomes(Role.OrganisationCoordinator);
        var leaver = await lead.Welcomes(Role.OrganisationCoordinator);
        await coordinator.Plans("Nobody's own", DueOn, goals[0]);
        await leaver.Plans("Left behind", DueOn, goals[0], owner: leaver.MembershipId);
        await Leaves(leaver);

        await Eight(lead, new DateOnly(2026, 12, 2));

        Reminders(coordinator).ShouldBe(["Due in 30 days: Nobody's own"]);
        Reminders(leaver).ShouldBeEmpty();
        Reminders(lead).ShouldBe(["Due in 30 days: Left behind"]);
    }

    [Fact]
    public async Task Two_runs_at_once_send_one_reminder()
    {
        var lead = await app.Partnership();
        await lead.Plans("Open the hub", DueOn, owner: lead.MembershipId);
        app.Clock.SetUtcNow(UkTime.InstantOf(new DateOnly(2026, 12, 2), new TimeOnly(8, 0)));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Attempt(lead)));
        await app.Settled();

        Reminders(lead).ShouldHaveSingleItem();
    }

    private List<string> Reminders(Person person) =>
        [
            .. app
                .Mail.To(person.Email)
                .Select(mail => mail.Subject)
                .Where(subject => subject.Contains(": ", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    private async Task Eight(Person person, DateOnly day)
    {
        app.Clock.SetUtcNow(UkTime.InstantOf(day, new TimeOnly(8, 0)));
        await Remind(person);
    }

    private async Task Remind(Person person)
    {
        await app.Inside(
            person.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<RemindDueMilestones>().Run(TestContext.Current.CancellationToken);
                return 0;
            }
        );
        await app.Settled();
    }

    private async Task Attempt(Person person)
    {
        try
        {
            await Remind(person);
        }
        catch (DbUpdateException)
        {
            // The other run has sent it: the database refuses the second row.
        }
    }

    private Task<int> Leaves(Person person) =>
        app.Inside(
            person.PartnershipId,
            async (_, db) =>
            {
                (await db.Set<Membership>().SingleAsync(m => m.Id == person.MembershipId)).End(app.Clock.GetUtcNow());
                return await db.SaveChangesAsync();
            }
        );
}
