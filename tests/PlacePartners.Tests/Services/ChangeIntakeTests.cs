using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Services;

namespace PlacePartners.Tests.Services;

public sealed class ChangeIntakeTests(App app)
{
    [Fact]
    public async Task A_service_says_how_many_it_takes_and_that_it_takes_none_for_a_while()
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();

        await lead.Put(
            Address(serviceId),
            Said(1, limit: 5, until: "2027-01-12", reason: "Moving house", wait: "TwoWeeks")
        );

        var seen = await lead.Sees(serviceId);
        seen.Intake.ShouldBe(new Intake(5, new DateOnly(2027, 1, 12), "Moving house", WaitBand.TwoWeeks));
        (seen.IntakeVersion, seen.Version, seen.TakenThisWeek).ShouldBe((2, 1, 0));
    }

    [Fact]
    public async Task A_pause_ends_by_itself()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var lead = await own.Partnership();
        var serviceId = await lead.Lists();
        await lead.Put(Address(serviceId), Said(1, until: "2026-11-25", reason: "Stock taking"));

        await own.Passes(2, lead);

        (await lead.Sees(serviceId)).Intake.ShouldBe(Intake.Open);
    }

    [Theory]
    [InlineData(0, null, "", "weeklyLimit")]
    [InlineData(1001, null, "", "weeklyLimit")]
    [InlineData(null, "2026-11-23", "Holiday", "pausedUntil")]
    [InlineData(null, "2028-01-01", "Holiday", "pausedUntil")]
    [InlineData(null, "2026-12-24", " no ", "pauseReason")]
    public async Task What_cannot_be_is_refused(int? limit, string? until, string reason, string field)
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();

        var problem = await lead.Refused(HttpMethod.Put, Address(serviceId), Said(1, limit, until, reason));

        problem.Errors!.Keys.ShouldBe([field]);
    }

    [Fact]
    public async Task The_second_of_two_at_once_is_told()
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();
        await lead.Put(Address(serviceId), Said(1, limit: 5));

        var problem = await lead.Refused(HttpMethod.Put, Address(serviceId), Said(1, limit: 7));

        problem.Code.ShouldBe("stale");
    }

    [Fact]
    public async Task Only_its_own_coordinators_say_so_and_only_where_it_is_offered()
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();
        var neighbour = await lead.Welcomes(Role.OrganisationCoordinator);
        var elsewhere = await app.Partnership();

        var ofNeighbour = await neighbour.Refused(HttpMethod.Put, Address(serviceId), Said(1));
        var ofStranger = await elsewhere.Refused(HttpMethod.Put, Address(serviceId), Said(1));
        await lead.Delete($"/api/services/{serviceId}/offer");
        var notOffered = await lead.Refused(HttpMethod.Put, Address(serviceId), Said(2));

        ofNeighbour.Status.ShouldBe(HttpStatusCode.Forbidden);
        ofStranger.Status.ShouldBe(HttpStatusCode.NotFound);
        notOffered.Code.ShouldBe("service-not-offered");
    }

    private static string Address(Guid serviceId) => $"/api/services/{serviceId}/intake";

    private static object Said(
        int version,
        int? limit = null,
        string? until = null,
        string reason = "",
        string? wait = null
    ) =>
        new
        {
            version,
            weeklyLimit = limit,
            pausedUntil = until,
            pauseReason = reason,
            wait,
        };
}
