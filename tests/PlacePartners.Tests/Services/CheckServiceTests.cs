using System.Net;
using PlacePartners.Contracts.Access;

namespace PlacePartners.Tests.Services;

public sealed class CheckServiceTests(App app)
{
    [Fact]
    public async Task A_check_notes_the_day_and_changes_nothing_else()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 23, 23, 40, 0, TimeSpan.Zero));
        var lead = await own.Partnership();
        var serviceId = await lead.Lists();
        var before = await lead.Sees(serviceId);

        own.Clock.Advance(TimeSpan.FromMinutes(30));
        await lead.Post($"/api/services/{serviceId}/check", new { before.Version });

        var after = await lead.Sees(serviceId);
        before.CheckedOn.ShouldBe(new DateOnly(2026, 11, 23));
        after.CheckedOn.ShouldBe(new DateOnly(2026, 11, 24));
        (after.Name, after.Description, after.Phone).ShouldBe((before.Name, before.Description, before.Phone));
    }

    [Fact]
    public async Task A_check_of_what_somebody_changed_since_is_refused()
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();
        await lead.Post($"/api/services/{serviceId}/check", new { version = 1 });

        var problem = await lead.RefusedPost($"/api/services/{serviceId}/check", new { version = 1 });

        problem.Code.ShouldBe("stale");
    }

    [Fact]
    public async Task Only_its_own_coordinators_check_a_service()
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();
        var neighbour = await lead.Welcomes(Role.OrganisationCoordinator);
        var worker = await lead.Welcomes(Role.Worker);

        var ofNeighbour = await neighbour.RefusedPost($"/api/services/{serviceId}/check", new { version = 1 });
        var ofWorker = await worker.RefusedPost($"/api/services/{serviceId}/check", new { version = 1 });
        var ofNothing = await lead.RefusedPost($"/api/services/{Guid.CreateVersion7()}/check", new { version = 1 });

        ofNeighbour.Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        ofWorker.Status.ShouldBe(HttpStatusCode.Forbidden);
        ofNothing.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
