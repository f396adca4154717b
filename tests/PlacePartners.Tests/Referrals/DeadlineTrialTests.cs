using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Services;
using static PlacePartners.Tests.Referrals.DeadlineScenes;

namespace PlacePartners.Tests.Referrals;

/// <summary>How many referrals of the last 90 days would have had each deadline, now and as tried.</summary>
public sealed class DeadlineTrialTests(App app)
{
    [Fact]
    public async Task A_trial_counts_the_referrals_that_would_have_each_deadline_now_and_as_tried()
    {
        var (flow, visits) = await Placed(Within("SevenDays"));
        await Submits(flow, visits, ("Q01", Reply.No), ("Q02", Reply.Yes));
        await Submits(flow, visits, ("Q01", Reply.Yes), ("Q02", Reply.Yes));
        var number = await flow.Lead.DraftsRouting("fire.alarm", "All", RouteTo(visits));
        await flow.Lead.Presses(number, "fire.alarm", visits, Within("OneMonth"));
        await flow.Lead.Presses(number, "fire.high-risk", visits, Within("FourHours", ("Q01", "No")));

        var tried = await flow.Hub.TriesRouting(number);

        // One referral answers both needs of the first, by the stricter of their deadlines; another the alarm alone.
        tried.Deadlines.ShouldBe([
            Counted(Deadline.FourHours, 0, 1),
            Counted(Deadline.SameDay, 0, 0),
            Counted(Deadline.SevenDays, 2, 0),
            Counted(Deadline.OneMonth, 0, 1),
        ]);
    }

    [Fact]
    public async Task Nothing_for_today_counts_and_a_need_that_leads_to_no_service_does_not()
    {
        var (flow, _) = await Placed();
        var food = await flow.Fire.Lists("Food Bank", "food");
        await app.Settled();
        await Submits(flow, food, noneToday: true, ("Q14", Reply.No));
        await Submits(flow, food, ("Q14", Reply.No));
        await Submits(flow, null, noneToday: true, ("Q11", Reply.No));
        var number = await flow.Lead.DraftsRouting("food", "All", RouteTo(food));
        await flow.Lead.Presses(number, "food", food, NoneToday());
        await flow.Lead.Presses(number, "warm-home", null, Within("FourHours"));

        var tried = await flow.Hub.TriesRouting(number);

        tried
            .Deadlines.Where(counts => counts.Lines != new SimulateRouting.Counts(0, 0))
            .ShouldBe([Counted(Deadline.SameDay, 0, 1)]);
    }

    [Fact]
    public async Task A_trial_of_one_need_takes_its_deadlines_too_and_else_those_in_use()
    {
        var (flow, visits) = await Placed(Within("SevenDays"));
        await flow.Lead.Holds([Role.PartnershipManager, Role.HubWorker]);
        await Submits(flow, visits, ("Q01", Reply.No), ("Q02", Reply.Yes));

        var same = await Tries(flow, visits, deadlines: null);
        var other = await Tries(flow, visits, [Within("OneMonth", ("Q01", "No"))]);

        same.ShouldBe([Counted(Deadline.SevenDays, 1, 1)]);
        other.ShouldBe([Counted(Deadline.SevenDays, 1, 0), Counted(Deadline.OneMonth, 0, 1)]);
    }

    [Fact]
    public async Task Whoever_does_not_run_the_hub_reads_deadlines_to_the_nearest_five()
    {
        var (flow, visits) = await Placed(Within("SevenDays"));
        for (var i = 0; i < 3; i++)
            await Submits(flow, visits, ("Q02", Reply.Yes));
        var number = (await flow.Lead.Post<DraftRuleSet.Response>(RuleSetScenes.Sets)).Number;

        var tried = await flow.Lead.TriesRouting(number);

        tried.Deadlines.ShouldContain(Counted(Deadline.SevenDays, 5, 5));
    }

    /// <summary>A service that answers the need of a high risk, under deadlines in use.</summary>
    private async Task<(Flow Flow, Guid Visits)> Placed(params object[] deadlines)
    {
        var flow = await app.ReferralsFlow();
        var visits = await flow.Fire.Lists("Fire Visits", "fire.high-risk");
        await app.Settled();
        var number = await flow.Lead.DraftsRouting("fire.alarm", "All", RouteTo(visits));
        await flow.Lead.Presses(number, "fire.high-risk", visits, deadlines);
        await flow.Lead.TriesRouting(number);
        await flow.Hub.Post(
            $"{RuleSetScenes.Sets}/{number}/approval",
            await flow.Hub.RoutingApproval(number, UkTime.Today(app.Clock))
        );
        return (flow, visits);
    }

    private static Task Submits(Flow flow, Guid serviceId, params (string QuestionId, Reply Reply)[] answers) =>
        Submits(flow, serviceId, noneToday: false, answers);

    private static async Task Submits(
        Flow flow,
        Guid? serviceId,
        bool noneToday,
        params (string QuestionId, Reply Reply)[] answers
    )
    {
        var form = ReferralsScenes.Form(answers[0].QuestionId, answers[0].Reply, serviceId is { } id ? [id] : []);
        form["answers"] = answers.Select(a => new
        {
            a.QuestionId,
            a.Reply,
            noneToday,
        });
        await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", form);
    }

    private static async Task<IEnumerable<SimulateRouting.DeadlineCounts>> Tries(
        Flow flow,
        Guid serviceId,
        object[]? deadlines
    )
    {
        var tried = await flow.Lead.Post<SimulateRouting.Response>(
            "/api/routing/fire.high-risk/simulation",
            new
            {
                fanOut = "All",
                services = new[] { RouteTo(serviceId) },
                deadlines,
            }
        );
        return tried.Deadlines.Where(counts => counts.Lines != new SimulateRouting.Counts(0, 0));
    }

    private static SimulateRouting.DeadlineCounts Counted(Deadline deadline, int live, int tried) =>
        new(deadline, new(live, tried));
}
