using System.Net;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

/// <summary>Routing changes by a set of rules that two people make live.</summary>
public sealed class RuleSetTests(App app)
{
    private const string Sets = RuleSetScenes.Sets;

    private DateOnly Today => UkTime.Today(app.Clock);

    [Fact]
    public async Task A_draft_routes_nobody_and_a_referral_keeps_the_set_that_led_to_it()
    {
        var flow = await app.ReferralsFlow();
        var before = await flow.Worker.Submits("Q05", Reply.Yes, flow.FallsService);
        var number = await flow.Lead.DraftsRouting("falls", "All", Route(flow.FireService));

        var drafted = await flow.Worker.Proposes(("Q05", Reply.Yes));
        await flow.Lead.TriesRouting(number);
        await flow.Hub.Post($"{Sets}/{number}/approval", await flow.Hub.RoutingApproval(number, Today));
        var live = await flow.Worker.Proposes(("Q05", Reply.Yes));
        var after = await flow.Worker.Submits("Q05", Reply.Yes, flow.FireService);

        drafted.Services.ShouldHaveSingleItem().ServiceId.ShouldBe(flow.FallsService);
        live.Services[0].ServiceId.ShouldBe(flow.FireService);
        (await RuleOf(flow, before.SubmissionId)).RuleSet.ShouldBe(0);
        (await RuleOf(flow, after.SubmissionId)).RuleSet.ShouldBe(number);
    }

    [Fact]
    public async Task Nobody_approves_their_own_rules_and_nothing_untried_is_approved()
    {
        var flow = await app.ReferralsFlow();
        var number = await flow.Lead.DraftsRouting("falls", "First", Route(flow.FallsService));

        var untried = await Refused(flow.Hub, number);
        await flow.Lead.TriesRouting(number);
        var own = await Refused(flow.Lead, number);
        await flow.Lead.ArrangesNeed(number, "falls", "All", Route(flow.FallsService));
        var changed = await Refused(flow.Hub, number);

        (untried.Code, own.Code, changed.Code).ShouldBe(("not-tried", "own-version", "not-tried"));
    }

    [Fact]
    public async Task The_trial_shows_lines_gained_and_lost_by_service()
    {
        var flow = await app.ReferralsFlow();
        for (var i = 0; i < 3; i++)
            await flow.Worker.Submits("Q05", Reply.Yes, flow.FallsService);
        var number = await flow.Lead.DraftsRouting(
            "falls",
            "All",
            Route(flow.FireService),
            Route(flow.FallsService, false)
        );

        var (ofHub, ofLead) = (await flow.Hub.TriesRouting(number), await flow.Lead.TriesRouting(number));

        (ofHub.Checklists, ofLead.Checklists, ofLead.IsRounded).ShouldBe((3, 5, true));
        ofHub
            .Services.Select(service => (service.ServiceId, service.Lines.Live, service.Lines.Tried))
            .ShouldBe([(flow.FallsService, 3, 0), (flow.FireService, 0, 3)], ignoreOrder: true);
        (await flow.Hub.RuleSet(number)).ChangedNeeds.Select(need => need.Code).ShouldBe(["falls"]);
    }

    [Fact]
    public async Task A_set_waits_for_its_day_and_a_service_that_joined_meanwhile_keeps_its_place_behind()
    {
        await using var moving = await App.At(new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));
        var flow = await moving.ReferralsFlow();
        var number = await flow.Lead.DraftsRouting("falls", "All", Route(flow.FireService), Route(flow.FallsService));
        await flow.Lead.TriesRouting(number);
        await flow.Hub.Post($"{Sets}/{number}/approval", await flow.Hub.RoutingApproval(number, new(2026, 11, 24)));
        var joined = await flow.Falls.Lists("Balance Group", "falls");
        await moving.Settled();

        await Applies(moving, flow);
        var waiting = await Order(flow);
        moving.Clock.Advance(TimeSpan.FromHours(15));
        await flow.Lead.Post("/api/account/sign-in", new { email = flow.Lead.Email, password = Scenes.Password });
        await Applies(moving, flow);
        await Applies(moving, flow);

        waiting.ShouldBe([flow.FallsService, joined]);
        (await Order(flow)).ShouldBe([flow.FireService, flow.FallsService, joined]);
    }

    [Fact]
    public async Task The_list_comes_in_pages_and_each_page_knows_what_is_in_use()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.Arranges(flow.Hub, Today, "falls", "First", Route(flow.FallsService));
        await flow.Lead.Arranges(flow.Hub, Today, "falls", "All", Route(flow.FallsService));
        await flow.Lead.DraftsRouting("falls", "First", Route(flow.FallsService));

        var first = await flow.Hub.Get<ListRuleSets.Response>($"{Sets}?take=2");
        var second = await flow.Hub.Get<ListRuleSets.Response>($"{Sets}?take=2&skip=2");

        (first.Total, second.Total).ShouldBe((3, 3));
        first.Items.Select(item => (item.Number, item.IsLive)).ShouldBe([(3, false), (2, true)]);
        second.Items.Select(item => (item.Number, item.IsLive, item.LiveUntil)).ShouldBe([(1, false, Today)]);
    }

    [Fact]
    public async Task It_names_services_offered_here_alone_and_is_written_by_managers_alone()
    {
        var flow = await app.ReferralsFlow();
        var number = (await flow.Lead.Post<DraftRuleSet.Response>(Sets)).Number;
        object Body(params object[] services) =>
            new
            {
                version = 1,
                fanOut = "All",
                services,
            };

        var unknown = await flow.Lead.Refused(HttpMethod.Put, At("falls"), Body(Route(Guid.CreateVersion7())));
        var twice = await flow.Lead.Refused(
            HttpMethod.Put,
            At("falls"),
            Body(Route(flow.FallsService), Route(flow.FallsService))
        );
        var nonsense = await flow.Lead.Refused(HttpMethod.Put, At("nonsense"), Body());
        var ofHub = await flow.Hub.Refused(HttpMethod.Put, At("falls"), Body());
        var second = await flow.Lead.RefusedPost(Sets);
        await flow.Lead.Put(At("falls"), Body(Route(flow.FallsService)));
        var stale = await flow.Lead.Refused(HttpMethod.Put, At("falls"), Body(Route(flow.FallsService)));

        (unknown.Errors!.Keys.Single(), twice.Errors!.Keys.Single()).ShouldBe(("services", "services"));
        (nonsense.Status, ofHub.Status).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.Forbidden));
        (second.Code, stale.Code).ShouldBe(("version-begun", "stale"));

        string At(string need) => $"{Sets}/{number}/needs/{need}";
    }

    private static object Route(Guid serviceId, bool isInUse = true) => new { serviceId, isInUse };

    private async Task<Problem> Refused(Person person, int number) =>
        await person.RefusedPost($"{Sets}/{number}/approval", await person.RoutingApproval(number, Today));

    private static async Task<RuleShown> RuleOf(Flow flow, Guid submissionId) =>
        (await flow.Worker.Opens(submissionId)).Referrals.Single().Rules.ShouldHaveSingleItem();

    private static async Task<IEnumerable<Guid>> Order(Flow flow) =>
        (await flow.Lead.Get<GetRouting.Response>("/api/routing"))
            .Needs.Single(need => need.Code == "falls")
            .Services.Select(service => service.ServiceId);

    private static Task Applies(App app, Flow flow) =>
        app.Inside(
            flow.Lead.PartnershipId,
            async (product, db) =>
            {
                await new ApplyRuleSets(db, product.GetRequiredService<IMediator>(), app.Clock).Run(
                    CancellationToken.None
                );
                return true;
            }
        );
}
