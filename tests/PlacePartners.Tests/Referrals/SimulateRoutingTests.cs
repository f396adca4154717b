using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

public sealed class SimulateRoutingTests(App app)
{
    [Fact]
    public async Task It_shows_what_each_service_would_gain_and_lose()
    {
        var (lead, worker, one, two) = await Place(Role.PartnershipManager, Role.HubWorker, Role.Worker);
        for (var i = 0; i < 3; i++)
            await worker.Submits("Q05", Reply.Yes, one, two);

        var tried = await Tries(lead, "InTurn", one, two);

        (tried.Needs, tried.IsRounded).ShouldBe((3, false));
        tried.WithoutService.ShouldBe(new SimulateRouting.Counts(0, 0));
        tried.Services.Select(service => service.Lines.Live).ShouldBe([3, 3]);
        tried.Services.Sum(service => service.Lines.Tried).ShouldBe(3);
        tried.Services.Max(service => service.Lines.Tried).ShouldBe(2);
    }

    [Fact]
    public async Task It_shows_needs_without_a_service_and_weeks_without_a_place()
    {
        var (lead, worker, one, two) = await Place(Role.PartnershipManager, Role.HubWorker, Role.Worker);
        for (var i = 0; i < 3; i++)
            await worker.Submits("Q05", Reply.Yes, one);
        await lead.Takes(two, new { version = 1, weeklyLimit = 1 });

        var tried = await Tries(lead, "All", two);

        tried.WithoutService.ShouldBe(new SimulateRouting.Counts(0, 2));
        var service = tried.Services.Single(counts => counts.ServiceId == two);
        (service.Lines, service.FullWeeks).ShouldBe((new(1, 1), new(1, 1)));
        tried.Services.Single(counts => counts.ServiceId == one).Lines.ShouldBe(new SimulateRouting.Counts(3, 0));
    }

    [Fact]
    public async Task Whoever_does_not_run_the_hub_reads_counts_to_the_nearest_five()
    {
        var (lead, worker, one, two) = await Place(Role.PartnershipManager);
        for (var i = 0; i < 3; i++)
            await worker.Submits("Q05", Reply.Yes, one, two);

        var tried = await Tries(lead, "First", two);

        (tried.Needs, tried.IsRounded).ShouldBe((5, true));
        tried.Services.Single(counts => counts.ServiceId == one).Lines.ShouldBe(new SimulateRouting.Counts(5, 0));
    }

    [Fact]
    public async Task It_changes_nothing_and_is_the_manager_s_alone()
    {
        var (lead, worker, one, two) = await Place(Role.PartnershipManager);
        var body = Body("First", two);

        await lead.Post("/api/routing/falls/simulation", body);
        var ofWorker = await worker.RefusedPost("/api/routing/falls/simulation", body);
        var ofNothing = await lead.RefusedPost("/api/routing/nonsense/simulation", body);
        var ofStranger = await lead.RefusedPost("/api/routing/falls/simulation", Body("All", Guid.CreateVersion7()));

        (await worker.Proposes(("Q05", Reply.Yes))).Services.Count.ShouldBe(2);
        ofWorker.Status.ShouldBe(HttpStatusCode.Forbidden);
        ofNothing.Status.ShouldBe(HttpStatusCode.NotFound);
        ofStranger.Errors!.Keys.ShouldBe(["services"]);
        one.ShouldNotBe(two);
    }

    private static Task<SimulateRouting.Response> Tries(Person lead, string fanOut, params Guid[] services) =>
        lead.Post<SimulateRouting.Response>("/api/routing/falls/simulation", Body(fanOut, services));

    private static object Body(string fanOut, params Guid[] services) =>
        new { fanOut, services = services.Select(serviceId => new { serviceId, isInUse = true }) };

    private async Task<(Person Lead, Person Worker, Guid One, Guid Two)> Place(params Role[] roles)
    {
        var lead = await app.ReferringPartnership();
        var worker = await lead.Welcomes(Role.Worker);
        await lead.Holds([Role.OrganisationCoordinator, Role.ServiceWorker, .. roles]);
        var one = await lead.Lists("Steady Steps");
        await app.Settled();
        var two = await lead.Lists("Balance Group");
        await app.Settled();
        return (lead, worker, one, two);
    }
}
