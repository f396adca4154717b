using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Time;
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
        var hub = await lead.Welcomes(Role.HubWorker);

        await lead.Arranges(hub, UkTime.Today(app.Clock), "falls", "First", Route(second), Route(first));

        (await worker.Proposes(("Q05", Reply.Yes))).Services.ShouldHaveSingleItem().ServiceId.ShouldBe(second);
    }

    [Fact]
    public async Task A_service_taken_out_of_use_is_not_proposed()
    {
        var (lead, worker, first, second) = await TwoServices();
        var hub = await lead.Welcomes(Role.HubWorker);

        await lead.Arranges(hub, UkTime.Today(app.Clock), "falls", "All", Route(first), Route(second, false));

        (await worker.Proposes(("Q05", Reply.Yes))).Services.ShouldHaveSingleItem().ServiceId.ShouldBe(first);
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
