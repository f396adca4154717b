using System.Net;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class ClosePlanTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.At(Start);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_plan_ends_with_a_last_look_at_the_wheel_and_whoever_took_part_is_told()
    {
        var (flow, plan) = await Rated();
        await flow.Hub.BringsIn(plan, flow.Falls, aims: true);

        var unasked = await flow.Hub.RefusedPost($"{PlanScenes.At(plan)}/closing", await Ends(flow, plan));
        var beyond = await flow.Hub.RefusedPost($"{PlanScenes.At(plan)}/closing", await Ends(flow, plan, value: 99));
        await flow.Hub.Post($"{PlanScenes.At(plan)}/closing", await Ends(flow, plan, value: 8));
        await app.Settled();

        unasked.Errors!.Keys.ShouldBe(["ratings"]);
        beyond.Errors!.Keys.ShouldBe(["ratings"]);
        var seen = await flow.Hub.SeesPlan(plan);
        (seen.State, seen.EndedBecause, seen.Reviews.Count).ShouldBe((PlanState.Closed, PlanEnd.AimsMet, 2));
        seen.Distance.Single(d => d.ScaleId == PlanScenes.Money).ShouldBe(new(PlanScenes.Money, 3, 8, 5));
        Mails(flow.Falls, "A support plan is closed").ShouldBe(1);
        Mails(flow.Hub, "A support plan is closed").ShouldBe(0);
        (await flow.Falls.RefusedGet(PlanScenes.At(plan))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Hub.RefusedPost($"{PlanScenes.At(plan)}/reviews", await Review(flow, plan))).Code.ShouldBe(
            "plan-closed"
        );
    }

    [Fact]
    public async Task Whoever_could_not_ask_says_why_and_whoever_has_died_is_not_asked()
    {
        var (one, first) = await Rated();
        var (other, second) = await Rated();

        await one.Hub.Post($"{PlanScenes.At(first)}/closing", await Ends(one, first, note: "Did not want to."));
        await other.Hub.Post($"{PlanScenes.At(second)}/closing", await Ends(other, second, "Died"));

        (await one.Hub.SeesPlan(first)).Reviews.ShouldHaveSingleItem();
        (await other.Hub.SeesPlan(second)).EndedBecause.ShouldBe(PlanEnd.Died);
    }

    [Fact]
    public async Task For_28_days_it_can_be_opened_again_and_whoever_took_part_is_told()
    {
        var (flow, plan) = await Rated();
        await flow.Hub.BringsIn(plan, flow.Falls);
        await flow.Hub.Post($"{PlanScenes.At(plan)}/closing", await Ends(flow, plan, value: 8));
        (await flow.Hub.SeesPlan(plan)).ReopenUntil.ShouldBe(new DateOnly(2026, 12, 21));
        app.Clock.Advance(TimeSpan.FromDays(28));
        await SignsIn(flow.Hub);

        await Reopens(flow, plan);
        await app.Settled();

        var open = await flow.Hub.SeesPlan(plan);
        (open.State, open.ReopenUntil, open.ReviewOn).ShouldBe((PlanState.Open, null, new DateOnly(2027, 3, 22)));
        Mails(flow.Falls, "A support plan is open again").ShouldBe(1);
        await flow.Hub.Post($"{PlanScenes.At(plan)}/closing", await Ends(flow, plan, value: 8));
        app.Clock.Advance(TimeSpan.FromDays(29));
        await SignsIn(flow.Hub);
        (await flow.Hub.SeesPlan(plan)).ReopenUntil.ShouldBeNull();
        var late = await flow.Hub.RefusedPost(
            $"{PlanScenes.At(plan)}/reopening",
            new { version = (await flow.Hub.SeesPlan(plan)).Version }
        );
        late.Code.ShouldBe("plan-closed-for-long");
    }

    private async Task<(Flow Flow, Guid Plan)> Rated()
    {
        var flow = await app.ReferralsFlow();
        var plan = await flow.Hub.OpensPlanAtHub(await flow.Submitted());
        await flow.Hub.Rates(plan, 3);
        return (flow, plan);
    }

    private static async Task<object> Ends(
        Flow flow,
        Guid plan,
        string reason = "AimsMet",
        int? value = null,
        string note = ""
    ) =>
        new
        {
            version = (await flow.Hub.SeesPlan(plan)).Version,
            reason,
            note,
            ratings = value is null ? [] : new object[] { new { scaleId = PlanScenes.Money, value } },
        };

    private static async Task<object> Review(Flow flow, Guid plan) =>
        new
        {
            version = (await flow.Hub.SeesPlan(plan)).Version,
            ratings = new[] { new { scaleId = PlanScenes.Money, value = 4 } },
            note = "",
        };

    private static async Task Reopens(Flow flow, Guid plan) =>
        await flow.Hub.Post(
            $"{PlanScenes.At(plan)}/reopening",
            new { version = (await flow.Hub.SeesPlan(plan)).Version }
        );

    private static Task SignsIn(Person person) =>
        person.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });

    private int Mails(Person person, string title) =>
        app.Mail.To(person.Email).Count(mail => mail.Subject.StartsWith(title, StringComparison.Ordinal));
}
