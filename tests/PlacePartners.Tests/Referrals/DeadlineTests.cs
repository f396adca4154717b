using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Services;
using static PlacePartners.Tests.Referrals.DeadlineScenes;

namespace PlacePartners.Tests.Referrals;

/// <summary>What must not wait for its turn: a rule gives a need a deadline by what was answered.</summary>
public sealed class DeadlineTests : IAsyncLifetime
{
    // A Friday afternoon in winter, when London goes by UTC.
    private static readonly DateTimeOffset Start = new(2026, 11, 27, 15, 30, 0, TimeSpan.Zero);
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.At(Start);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_answers_set_the_deadline_and_what_is_not_known_sets_none()
    {
        var (flow, _) = await Placed();

        (await Found(flow, "fire.high-risk", ("Q02", Reply.Yes), ("Q01", Reply.No))).ShouldBe(
            (Deadline.FourHours, true)
        );
        (await Found(flow, "fire.high-risk", ("Q02", Reply.Yes), ("Q01", Reply.Yes))).ShouldBe(
            (Deadline.SevenDays, false)
        );
        (await Found(flow, "fire.high-risk", ("Q02", Reply.Yes), ("Q01", Reply.DontKnow))).ShouldBe(
            (Deadline.SevenDays, false)
        );
        (await Found(flow, "fire.alarm", ("Q01", Reply.No))).ShouldBe((Deadline.OneMonth, false));
        (await Found(flow, "food", ("Q14", Reply.No))).ShouldBe((null, false));
        (await Found(flow, "food", noneToday: true, ("Q14", Reply.No))).ShouldBe((Deadline.SameDay, true));
        (await Found(flow, "warm-home", noneToday: true, ("Q11", Reply.No))).ShouldBe((Deadline.SameDay, true));
    }

    [Fact]
    public async Task A_very_high_risk_is_rung_at_once_and_due_in_four_hours_also_on_a_Friday_evening()
    {
        var (flow, visits) = await Placed();
        var (id, referralId) = await Submits(flow, visits, Reply.No);

        (await Ringing(flow.Hub)).ShouldBe([referralId]);
        (await flow.Hub.SeesInHub(id)).Submission.IsUrgent.ShouldBeTrue();
        await Sends(flow, id, referralId);
        var seen = await flow.Fire.Receives(referralId);
        (seen.Deadline, seen.ContactBy, seen.DueAt).ShouldBe(
            (Deadline.FourHours, Start.AddHours(4), Start.AddHours(4))
        );
        await flow.Fire.Moves(referralId, "acceptance");

        (await Ringing(flow.Hub)).ShouldBeEmpty();
        // The first contact is due by the same instant: an acceptance buys no time.
        var line = (await flow.Worker.Opens(id)).Referrals.Single();
        (line.State, line.DueAt, line.Deadline).ShouldBe(
            (ReferralState.Accepted, Start.AddHours(4), Deadline.FourHours)
        );
        await Till(flow, Start.AddHours(4));
        app.Mail.To(flow.Hub.Email)
            .ShouldContain(mail => mail.Subject.StartsWith("A first contact is late", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_rule_and_its_answers_stay_on_the_line_and_no_service_reads_the_answers()
    {
        var (flow, visits) = await Placed();
        var (id, referralId) = await Submits(flow, visits, Reply.No);
        await Sends(flow, id, referralId);
        await flow.Fire.Moves(referralId, "acceptance");

        var kept = (await flow.Worker.Opens(id)).Referrals.Single().Rules.Single();
        (kept.Deadline, kept.RuleSet).ShouldBe((Deadline.FourHours, 1));
        kept.DeadlineConditions.ShouldBe([new ConditionShown("Q01", Reply.No)]);
        var told = (await flow.Fire.Receives(referralId)).Rules.Single();
        told.Deadline.ShouldBe(Deadline.FourHours);
        told.DeadlineConditions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_the_clock_and_the_deadline_the_stricter_counts_and_a_question_moves_no_deadline()
    {
        var (flow, visits) = await Placed();
        var (id, referralId) = await Submits(flow, visits, Reply.Yes);
        await Sends(flow, id, referralId);
        var week = At(2026, 12, 4, 17);

        // Five working days from a Friday are the next Friday, as the seven days are; ten would be too late.
        (await flow.Fire.Receives(referralId)).DueAt.ShouldBe(week);
        await flow.Fire.Moves(referralId, "question", new() { ["question"] = "Which floor do they live on?" });
        await Till(flow, At(2026, 12, 1, 10));
        var worker = await SignedIn(flow.Worker);
        await worker.Post(
            $"/api/submissions/{id}/referrals/{referralId}/answer",
            new { answer = "On the second floor." }
        );
        var fire = await SignedIn(flow.Fire);

        (await fire.Receives(referralId)).DueAt.ShouldBe(week);
        await fire.Moves(referralId, "acceptance");
        (await fire.Receives(referralId)).DueAt.ShouldBe(week);
        (await Ringing(await SignedIn(flow.Hub))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_service_to_ring_now_stands_before_what_is_late_for_longer()
    {
        var (flow, visits) = await Placed();
        var (first, late) = await Submits(flow, visits, Reply.Yes);
        await Sends(flow, first, late);
        await Till(flow, At(2026, 12, 7, 10));
        await SignedIn(flow.Worker);
        var hub = await SignedIn(flow.Hub);
        var (_, toRing) = await Submits(flow, visits, Reply.No);

        var tasks = (await hub.Get<ListHubTasks.Response>("/api/hub/tasks")).Items;
        tasks[0].ReferralId.ShouldBe(toRing);
        tasks.Skip(1).ShouldContain(task => task.ReferralId == late && task.Since < tasks[0].Since);
    }

    [Fact]
    public async Task Deadlines_stay_in_a_draft_whose_services_are_arranged_and_what_is_not_asked_is_refused()
    {
        var flow = await app.ReferralsFlow();
        var number = await flow.Lead.DraftsRouting("fire.alarm", "All", RouteTo(flow.FireService));
        await flow.Lead.Presses(number, "fire.alarm", flow.FireService, Within("OneMonth"));

        await flow.Lead.ArrangesNeed(number, "fire.alarm", "First", RouteTo(flow.FireService));
        var problem = await flow.Lead.Refused(
            HttpMethod.Put,
            $"{RuleSetScenes.Sets}/{number}/needs/fire.alarm",
            await flow.Lead.Pressing(number, flow.FireService, Within("SevenDays", ("Q99", "Yes")))
        );

        var draft = await flow.Lead.RuleSet(number);
        draft.Needs.Single(need => need.Code == "fire.alarm").Deadlines.Single().Deadline.ShouldBe(Deadline.OneMonth);
        draft.ChangedNeeds.Select(need => need.Code).ShouldBe(["fire.alarm"]);
        problem.Errors!.Keys.ShouldBe(["deadlines"]);
        (await Found(flow, "fire.alarm", ("Q01", Reply.No))).ShouldBe((null, false));
    }

    [Theory]
    [InlineData(Deadline.FourHours, "2026-11-27T22:30:00Z", "2026-11-28T02:30:00Z")]
    [InlineData(Deadline.SameDay, "2026-11-27T23:30:00Z", "2026-11-27T23:59:59Z")]
    [InlineData(Deadline.SameDay, "2026-06-30T23:30:00Z", "2026-07-01T22:59:59Z")]
    [InlineData(Deadline.SevenDays, "2026-10-20T09:00:00Z", "2026-10-27T17:00:00Z")]
    [InlineData(Deadline.OneMonth, "2027-01-31T09:00:00Z", "2027-02-28T17:00:00Z")]
    public void A_deadline_is_an_instant_of_London(Deadline deadline, string sentAt, string last) =>
        deadline.From(DateTimeOffset.Parse(sentAt, null)).ShouldBe(DateTimeOffset.Parse(last, null));

    /// <summary>Deadlines for fire, food and warmth, approved by a second person; and a service that visits.</summary>
    private async Task<(Flow Flow, Guid Visits)> Placed()
    {
        var flow = await app.ReferralsFlow();
        var visits = await flow.Fire.Lists("Fire Visits", "fire.high-risk");
        await app.Settled();
        var number = await flow.Lead.DraftsRouting("fire.alarm", "All", RouteTo(flow.FireService));
        await flow.Lead.Presses(number, "fire.alarm", flow.FireService, Within("OneMonth"));
        await flow.Lead.Presses(
            number,
            "fire.high-risk",
            visits,
            Within("FourHours", ("Q01", "No")),
            Within("SevenDays")
        );
        await flow.Lead.Presses(number, "food", null, NoneToday());
        await flow.Lead.Presses(number, "warm-home", null, NoneToday());
        await flow.Lead.TriesRouting(number);
        await flow.Hub.Post(
            $"{RuleSetScenes.Sets}/{number}/approval",
            await flow.Hub.RoutingApproval(number, UkTime.Today(app.Clock))
        );
        return (flow, visits);
    }

    private static Task<(Deadline?, bool)> Found(
        Flow flow,
        string need,
        params (string QuestionId, Reply Reply)[] answers
    ) => Found(flow, need, noneToday: false, answers);

    private static async Task<(Deadline?, bool)> Found(
        Flow flow,
        string need,
        bool noneToday,
        params (string QuestionId, Reply Reply)[] answers
    )
    {
        var answered = answers.Select(a => new
        {
            a.QuestionId,
            a.Reply,
            noneToday,
        });
        var proposed = await flow.Worker.Post<ProposeServices.Response>(
            "/api/checklist-proposals",
            new { checklistNumber = 1, answers = answered }
        );
        var found = proposed.Needs.Single(one => one.Code == need);
        return (found.Deadline, found.IsUrgent);
    }

    private async Task<(Guid SubmissionId, Guid ReferralId)> Submits(Flow flow, Guid visits, Reply alarm)
    {
        var form = ReferralsScenes.Form("Q02", Reply.Yes, visits);
        form["answers"] = new[]
        {
            new { questionId = "Q02", reply = Reply.Yes },
            new { questionId = "Q01", reply = alarm },
        };
        var made = await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", form);
        await app.Settled();
        return (made.SubmissionId, Flow.ReferralTo(await flow.Hub.SeesInHub(made.SubmissionId), visits));
    }

    private async Task Sends(Flow flow, Guid id, Guid referralId)
    {
        await flow.Hub.Confirms(id);
        await flow.Hub.Sends(id, referralId);
        await app.Settled();
    }

    private static async Task<IEnumerable<Guid?>> Ringing(Person hub) =>
        (await hub.Get<ListHubTasks.Response>("/api/hub/tasks?kind=RingNow")).Items.Select(task => task.ReferralId);

    private static async Task<Person> SignedIn(Person person)
    {
        await person.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });
        return person;
    }

    private static DateTimeOffset At(int year, int month, int day, int hour) =>
        UkTime.InstantOf(new DateOnly(year, month, day), new TimeOnly(hour, 0));

    private async Task Till(Flow flow, DateTimeOffset at)
    {
        app.Clock.SetUtcNow(at);
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
