using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Referrals;

/// <summary>Time that runs: reminders, the hub, the end, pauses and holidays. Each test moves a clock of its own.</summary>
public sealed partial class ClockTests : IAsyncLifetime
{
    // A Monday.
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.At(Start);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_referral_that_nobody_answers_is_reminded_of_told_to_the_hub_and_ended()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        (await flow.Falls.SeesInbox()).Items[0].DueAt.ShouldBe(At(2026, 11, 30, 17));

        await Till(flow, At(2026, 11, 26, 8));
        Mails(flow.Falls, "A referral waits for an answer").ShouldBe(0);
        await Till(flow, At(2026, 11, 26, 9));
        await Till(flow, At(2026, 11, 26, 10));
        Mails(flow.Falls, "A referral waits for an answer").ShouldBe(1);
        await Till(flow, At(2026, 11, 30, 17));
        Mails(flow.Falls, "An answer is late").ShouldBe(1);
        Mails(flow.Hub, "An answer is late").ShouldBe(0);
        await Till(flow, At(2026, 12, 2, 17));
        Mails(flow.Hub, "An answer is late").ShouldBe(2);
        (await (await SignedIn(flow.Falls)).SeesInbox("?late=true")).Total.ShouldBe(1);

        await Till(flow, At(2026, 12, 7, 17));

        var hub = await SignedIn(flow.Hub);
        var seen = await hub.SeesInHub(sent.SubmissionId);
        seen.Submission.Referrals.ShouldAllBe(r => r.State == ReferralState.NoResponse && r.DueAt == null);
        (await (await SignedIn(flow.Falls)).RefusedGet($"/api/inbox/{sent.ToFalls}")).Status.ShouldBe(
            System.Net.HttpStatusCode.NotFound
        );
        var tasks = await hub.Get<ListHubTasks.Response>("/api/hub/tasks?kind=Reroute");
        tasks.Items.Select(task => task.ReferralId).ShouldBe([sent.ToFalls, sent.ToFire], ignoreOrder: true);
    }

    [Fact]
    public async Task A_question_stops_the_time_to_answer_and_its_answer_lets_it_go_on()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "question", new() { ["question"] = "Are there stairs at the front?" });
        (await Due(flow, sent.ToFalls)).ShouldBe(At(2026, 11, 26, 17));

        await Till(flow, At(2026, 11, 25, 10));
        var worker = await SignedIn(flow.Worker);
        await worker.Post(
            $"/api/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}/answer",
            new { answer = "Two steps and no rail." }
        );

        // Five working days from Monday are the next Monday; two stood still.
        (await Due(flow, sent.ToFalls)).ShouldBe(At(2026, 12, 2, 17));
        var falls = await SignedIn(flow.Falls);
        (await falls.Receives(sent.ToFalls)).History.ShouldContain(e => e.Note == "Two steps and no rail.");
        await falls.Moves(sent.ToFalls, "acceptance");
        var kept = await falls.Get<GetClocks.Response>("/api/clocks");
        kept.Kept.Single(k => k.Kind == ClockKind.Respond)
            .ShouldSatisfyAllConditions(
                k => k.Stopped.ShouldBe(1),
                k => k.Met.ShouldBe(1),
                k => k.MedianDays.ShouldBe(0),
                k => k.PausedDays.ShouldBe(2)
            );
    }

    [Fact]
    public async Task A_new_closed_day_moves_open_clocks_alone_and_is_told_in_the_history()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Fire.Moves(sent.ToFire, "acceptance");

        var made = await flow.Lead.Post<AddClosedDay.Response>(
            "/api/closed-days",
            new
            {
                on = "2026-11-26",
                name = "Day of mourning",
                isForAll = true,
            }
        );
        (await Due(flow, sent.ToFalls)).ShouldBe(At(2026, 12, 1, 17));
        (await Due(flow, sent.ToFire)).ShouldBe(At(2026, 12, 8, 17));
        var twice = await flow.Lead.RefusedPost(
            "/api/closed-days",
            new
            {
                on = "2026-11-26",
                name = "Once more",
                isForAll = true,
            }
        );
        twice.Errors!.ShouldContainKey("on");
        (await flow.Hub.SeesInHub(sent.SubmissionId))
            .Submission.History.Where(e => e.What == "due-moved" && e.ServiceName == "Falls Clinic")
            .Select(e => e.Note)
            .ShouldBe(["From 30 November 2026 to 1 December 2026, because of days that are not worked."]);
        var stopped = await app.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Set<Clock>().SingleAsync(c => c.ReferralId == sent.ToFire && c.StoppedAt != null)
        );
        stopped.DueAt.ShouldBe(At(2026, 11, 30, 17));

        await flow.Lead.Delete($"/api/closed-days/{made.ClosedDayId}");
        (await Due(flow, sent.ToFalls)).ShouldBe(At(2026, 11, 30, 17));

        await flow.Falls.Post(
            "/api/closed-days",
            new
            {
                on = "2026-11-27",
                name = "Away day",
                isForAll = false,
            }
        );
        (await Due(flow, sent.ToFalls)).ShouldBe(At(2026, 12, 1, 17));
        (await Due(flow, sent.ToFire)).ShouldBe(At(2026, 12, 7, 17));
        var days = await flow.Fire.Get<GetClocks.Response>("/api/clocks");
        days.ClosedDays.Single()
            .ShouldSatisfyAllConditions(day => day.Name.ShouldBe("Away day"), day => day.MayRemove.ShouldBeFalse());
    }

    [Fact]
    public async Task The_first_call_and_the_call_after_four_weeks_have_their_time_too()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        (await flow.Hub.SeesInHub(id)).Submission.DueAt.ShouldBe(At(2026, 11, 25, 17));
        await Till(flow, At(2026, 11, 25, 17));
        Mails(flow.Hub, "The first call is late").ShouldBe(1);
        Mails(flow.Lead, "The first call is late").ShouldBe(1);

        var hub = await SignedIn(flow.Hub);
        await hub.Confirms(id);
        (await hub.SeesInHub(id)).Submission.DueAt.ShouldBeNull();
        var lines = (await hub.SeesInHub(id)).Lines;
        await hub.Sends(id, [.. lines.Select(line => line.ReferralId)]);

        // Twenty working days after Thursday the 26th, with Christmas and New Year among them.
        (await hub.SeesInHub(id)).Submission.DueAt.ShouldBe(At(2026, 12, 24, 17));
    }

    [Fact]
    public async Task What_a_partnership_changes_counts_for_clocks_that_start_later()
    {
        var flow = await app.ReferralsFlow();
        var before = await flow.Sent();
        await flow.Lead.Put(
            "/api/clocks/Respond",
            new
            {
                version = 0,
                days = 3,
                urgentDays = 0,
                urgentHours = 6,
            }
        );

        var after = await flow.Sent();

        (await Due(flow, before.ToFalls)).ShouldBe(At(2026, 11, 30, 17));
        (await Due(flow, after.ToFalls)).ShouldBe(At(2026, 11, 26, 17));
        var refused = await flow.Lead.Refused(
            HttpMethod.Put,
            "/api/clocks/Respond",
            new
            {
                version = 1,
                days = 3,
                urgentDays = 4,
                urgentHours = 0,
            }
        );
        refused.Errors!.ShouldContainKey("urgentDays");
    }

    private Task<List<ClockKind>> Running(Flow flow) =>
        app.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Set<Clock>().Where(c => c.StoppedAt == null).Select(c => c.Kind).ToListAsync()
        );

    private async Task<DateTimeOffset?> Due(Flow flow, Guid referralId) =>
        await app.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Set<Referral>().Where(r => r.Id == referralId).Select(r => r.DueAt).SingleAsync()
        );

    private int Mails(Person person, string said) =>
        app.Mail.To(person.Email).Count(mail => mail.Subject.StartsWith(said, StringComparison.Ordinal));

    private static DateTimeOffset At(int year, int month, int day, int hour) =>
        UkTime.InstantOf(new DateOnly(year, month, day), new TimeOnly(hour, 0));

    private static async Task<Person> SignedIn(Person person)
    {
        await person.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });
        return person;
    }

    /// <summary>Moves on to an instant and runs the job twice, as two machines would.</summary>
    private async Task Till(Flow flow, DateTimeOffset at)
    {
        app.Clock.SetUtcNow(at);
        for (var run = 0; run < 2; run++)
            await app.Inside(
                flow.Lead.PartnershipId,
                async (services, _) =>
                {
                    await services.GetRequiredService<RunOutClocks>().Run(TestContext.Current.CancellationToken);
                    return 0;
                }
            );
        await app.Settled();
    }
}
