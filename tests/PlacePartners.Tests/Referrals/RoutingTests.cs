using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

public sealed class RoutingTests(App app)
{
    [Fact]
    public async Task A_newly_listed_service_is_proposed_for_the_need_it_names()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var worker = await lead.Welcomes(Role.Worker);
        var before = await worker.Proposes(("Q05", Reply.Yes));

        var serviceId = await partner.Lists("Steady Steps");
        await app.Settled();

        before.Services.ShouldBeEmpty();
        before.Needs.ShouldHaveSingleItem().HasService.ShouldBeFalse();
        var proposed = (await worker.Proposes(("Q05", Reply.Yes))).Services.ShouldHaveSingleItem();
        (proposed.ServiceId, proposed.TakesReferrals).ShouldBe((serviceId, true));
        proposed.Needs.ShouldBe(["falls"]);
    }

    [Fact]
    public async Task A_service_that_closes_or_changes_its_needs_is_proposed_no_longer()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var serviceId = await partner.Lists("Steady Steps");
        await app.Settled();

        await partner.Put($"/api/services/{serviceId}", ServicesScenes.Entry("Steady Steps", "debt", version: 1));
        await app.Settled();

        var routing = await lead.Get<GetRouting.Response>("/api/routing");
        routing.Needs.Single(need => need.Code == "falls").Services.ShouldBeEmpty();
        routing.Needs.Single(need => need.Code == "debt").Services.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_lead_orders_services_and_asks_for_the_first_only()
    {
        var (lead, worker, first, second) = await TwoServices();

        await lead.Put(
            "/api/routing/falls",
            new
            {
                version = 0,
                fanOut = "First",
                services = new[] { Route(second), Route(first) },
            }
        );

        (await worker.Proposes(("Q05", Reply.Yes))).Services.ShouldHaveSingleItem().ServiceId.ShouldBe(second);
    }

    [Fact]
    public async Task A_service_taken_out_of_use_is_not_proposed()
    {
        var (lead, worker, first, second) = await TwoServices();

        await lead.Put(
            "/api/routing/falls",
            new
            {
                version = 0,
                fanOut = "All",
                services = new[] { Route(first), Route(second, false) },
            }
        );

        (await worker.Proposes(("Q05", Reply.Yes))).Services.ShouldHaveSingleItem().ServiceId.ShouldBe(first);
    }

    [Fact]
    public async Task Two_leads_at_once_do_not_overwrite_each_other()
    {
        var (lead, _, first, second) = await TwoServices();
        var change = new
        {
            version = 0,
            fanOut = "All",
            services = new[] { Route(first), Route(second) },
        };
        await lead.Put("/api/routing/falls", change);

        (await lead.Refused(HttpMethod.Put, "/api/routing/falls", change)).Code.ShouldBe("stale");
    }

    [Fact]
    public async Task A_need_that_two_save_for_the_first_time_at_once_is_stale_for_one()
    {
        var (lead, _, first, second) = await TwoServices();
        var change = new
        {
            version = 0,
            fanOut = "All",
            services = new[] { Route(second), Route(first) },
        };

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => lead.Send(HttpMethod.Put, "/api/routing/falls", change))
        );

        answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
        foreach (var refused in answers.Where(answer => !answer.IsSuccessStatusCode))
            (await refused.Content.ReadAsStringAsync()).ShouldContain("/problems/stale");
    }

    [Fact]
    public async Task Only_the_lead_changes_the_table_and_only_with_services_offered_here()
    {
        var (lead, worker, _, _) = await TwoServices();
        var elsewhere = await (await app.Partnership()).Welcomes(Role.OrganisationCoordinator);
        var foreign = await elsewhere.Lists();
        var change = new
        {
            version = 0,
            fanOut = "All",
            services = new[] { Route(foreign) },
        };

        (await worker.Refused(HttpMethod.Put, "/api/routing/falls", change)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await lead.Refused(HttpMethod.Put, "/api/routing/falls", change)).Errors!.Keys.ShouldBe(["services"]);
        (await lead.Refused(HttpMethod.Put, "/api/routing/nonsense", change)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static object Route(Guid serviceId, bool isInUse = true) => new { serviceId, isInUse };

    private async Task<(Person Lead, Person Worker, Guid First, Guid Second)> TwoServices()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var worker = await lead.Welcomes(Role.Worker);
        var first = await partner.Lists("Steady Steps");
        await app.Settled();
        var second = await partner.Lists("Balance Group");
        await app.Settled();
        return (lead, worker, first, second);
    }
}
