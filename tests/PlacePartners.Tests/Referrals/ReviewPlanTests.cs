using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class ReviewPlanTests : IAsyncLifetime
{
    // A Monday.
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.At(Start);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Distance_is_told_by_scale_and_reminders_come_once()
    {
        var flow = await app.ReferralsFlow();
        var plan = await flow.Hub.OpensPlanAtHub(await flow.Submitted());
        await flow.Hub.Rates(plan, 3);
        await flow.Hub.PlansTo(plan, flow.Hub, "Ring the landlord", Today.AddDays(2));
        await app.RemindsOfPlans(flow.Lead);
        await app.RemindsOfPlans(flow.Lead);
        Mails(flow.Hub, "Something in a support plan is due soon").ShouldBe(1);
        Mails(flow.Hub, "Something in a support plan is late").ShouldBe(0);
        Mails(flow.Hub, "A support plan is to be reviewed").ShouldBe(0);

        app.Clock.Advance(TimeSpan.FromDays(79));
        await app.RemindsOfPlans(flow.Lead);
        await app.RemindsOfPlans(flow.Lead);
        Mails(flow.Hub, "A support plan is to be reviewed").ShouldBe(1);
        Mails(flow.Hub, "Something in a support plan is late").ShouldBe(1);
        await flow.Hub.Post("/api/account/sign-in", new { email = flow.Hub.Email, password = Scenes.Password });
        await flow.Hub.Rates(plan, 7);

        var seen = await flow.Hub.SeesPlan(plan);
        seen.Distance.Single(d => d.ScaleId == PlanScenes.Money).ShouldBe(new(PlanScenes.Money, 3, 7, 4));
        seen.ReviewOn.ShouldBeGreaterThan(new DateOnly(2027, 5, 1));
        seen.Actions.ShouldHaveSingleItem().IsLate.ShouldBeTrue();
        var list = await flow.Hub.Get<ListSupportPlans.Response>("/api/support-plans?late=true&mine=true");
        list.Items.ShouldHaveSingleItem().Late.ShouldBe(1);
        var found = await flow.Hub.LooksFor<ListSupportPlans.Response>("inven", "/api/support-plans");
        found.Items.ShouldHaveSingleItem().PersonName.ShouldBe("Ada Invented");
        (await flow.Hub.LooksFor<ListSupportPlans.Response>("zebedee", "/api/support-plans")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Scales_are_versioned_and_a_rating_keeps_its_range()
    {
        var lead = await app.Partnership();
        var live = await lead.Get<GetPlanSettings.Response>("/api/plan-settings");
        var scales = live.Scales.ToList();
        async Task<string> Refused(IEnumerable<GetPlanSettings.ScaleGiven> wanted) =>
            (await lead.RefusedPost("/api/plan-settings/scales", new { basedOn = 0, scales = wanted })).Detail!;

        (await Refused(scales.Skip(1))).ShouldContain("retire");
        (await Refused(scales.Select(s => s with { Highest = 5 }))).ShouldContain("range");
        (await Refused(scales.Select(s => s with { IsRetired = true }))).ShouldContain("between 1 and 12");
        (await Refused(scales.Select(s => s with { Name = "One" }))).ShouldContain("a name of its own");
        scales[0] = scales[0] with { IsRetired = true };
        await lead.Post("/api/plan-settings/scales", new { basedOn = 0, scales });

        var next = await lead.Get<GetPlanSettings.Response>("/api/plan-settings");
        next.ScalesNumber.ShouldBe(1);
        next.Scales[0].IsRetired.ShouldBeTrue();
        (await lead.RefusedPost("/api/plan-settings/scales", new { basedOn = 0, scales })).Code.ShouldBe("stale");
    }

    private int Mails(Person person, string title) =>
        app.Mail.To(person.Email).Count(mail => mail.Subject.StartsWith(title, StringComparison.Ordinal));
}
