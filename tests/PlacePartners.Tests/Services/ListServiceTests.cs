using System.Net;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Events;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Services;

public sealed class ListServiceTests(App app)
{
    [Fact]
    public async Task A_listed_service_is_offered_to_the_partnership_and_told_to_the_other_modules()
    {
        var lead = await app.Partnership();
        var coordinator = await lead.Welcomes(Role.OrganisationCoordinator);

        var serviceId = await coordinator.Lists("Steady Steps");

        var service = await Ask(coordinator);
        (service.Id, service.Name, service.TakesReferrals, service.IsActive).ShouldBe(
            (serviceId, "Steady Steps", true, true)
        );
        service.Needs.ShouldBe(["falls"]);
        service.Website.ShouldBe("https://www.example.org");
        var told = await app.Inside(
            null,
            (_, db) =>
                db.Set<OutboxEvent>()
                    .Where(e => e.Payload.Contains(serviceId.ToString()))
                    .Select(e => e.Name)
                    .ToListAsync()
        );
        told.ShouldBe(["Services.ServiceListed"]);
    }

    [Fact]
    public async Task Every_wrong_field_is_named()
    {
        var lead = await app.Partnership();

        var problem = await lead.RefusedPost(
            "/api/services",
            new
            {
                name = "",
                description = "short",
                needs = Array.Empty<string>(),
            }
        );

        problem.Status.ShouldBe(HttpStatusCode.BadRequest);
        problem.Errors!.Keys.ShouldBe(["name", "description", "needs", "takesReferrals"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("phone", "call me")]
    [InlineData("email", "nobody")]
    [InlineData("website", "javascript://alert.example")]
    public async Task A_contact_that_cannot_be_used_is_refused_at_its_field(string field, string value)
    {
        var lead = await app.Partnership();
        var entry = new Dictionary<string, object>
        {
            ["name"] = "Warm Homes",
            ["description"] = "Draught proofing for all who ask.",
            ["needs"] = new[] { "warm-home" },
            ["takesReferrals"] = false,
            [field] = value,
        };

        var problem = await lead.RefusedPost("/api/services", entry);

        problem.Errors!.Keys.ShouldBe([field]);
    }

    [Fact]
    public async Task An_unknown_need_and_a_service_that_nobody_can_reach_are_refused()
    {
        var lead = await app.Partnership();
        var entry = new
        {
            name = "Nowhere",
            description = "A service without a door.",
            needs = new[] { "falls" },
            takesReferrals = false,
        };

        var unknown = await lead.RefusedPost("/api/services", ServicesScenes.Entry("Odd Jobs", "unicorns"));
        var unreachable = await lead.RefusedPost("/api/services", entry);

        unknown.Errors!.Keys.ShouldBe(["needs"]);
        unreachable.Errors!.Keys.ShouldBe(["phone"]);
    }

    [Fact]
    public async Task A_need_that_is_nothing_is_refused()
    {
        var lead = await app.Partnership();

        var problem = await lead.RefusedPost("/api/services", ServicesScenes.Entry("Odd Jobs", need: null!));

        problem.Errors!.ShouldContainKey("needs");
    }

    [Fact]
    public async Task The_same_name_twice_is_one_service()
    {
        var lead = await app.Partnership();
        await lead.Lists("Lunch Club");

        var problem = await lead.RefusedPost("/api/services", ServicesScenes.Entry("Lunch Club"));

        problem.Errors!.Keys.ShouldBe(["name"]);
        (await Count(lead)).ShouldBe(1);
    }

    [Fact]
    public async Task A_worker_cannot_list_a_service()
    {
        var lead = await app.Partnership();
        var worker = await lead.Welcomes(Role.Worker);

        var problem = await worker.RefusedPost("/api/services", ServicesScenes.Entry("Mine"));

        problem.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<ServiceRecord> Ask(Person person) =>
        app.Inside(
            person.PartnershipId,
            async (services, _) => (await services.GetRequiredService<IMediator>().Send(new GetServices())).Single()
        );

    private Task<int> Count(Person person) =>
        app.Inside(
            person.PartnershipId,
            async (services, _) =>
                (await services.GetRequiredService<IMediator>().Send(new CountServices([person.OrganisationId])))[
                    person.OrganisationId
                ]
        );

    [Fact]
    public async Task A_service_says_what_keeps_referrals_from_it()
    {
        var lead = await app.ReferringPartnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var serviceId = await partner.Lists();

        var before = await lead.Sees(serviceId);
        await partner.AddsColleague(Role.ServiceWorker);
        var after = await lead.Sees(serviceId);

        (before.HasSigned, before.HasServiceWorkers).ShouldBe((true, false));
        (after.HasSigned, after.HasServiceWorkers).ShouldBe((true, true));
    }
}
