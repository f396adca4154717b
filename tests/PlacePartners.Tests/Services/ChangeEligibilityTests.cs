using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Services;

namespace PlacePartners.Tests.Services;

public sealed class ChangeEligibilityTests(App app)
{
    [Fact]
    public async Task A_service_says_whom_it_is_for_and_that_is_a_check_too()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var lead = await own.Partnership();
        var serviceId = await lead.Lists();
        await own.Passes(91, lead);
        var before = await lead.Sees(serviceId);

        await lead.Put(Address(serviceId), Said(1, 65, 100, ["sw2", " SW9  1", "SW2", ""], ["Somali", "somali"], true));

        var seen = await lead.Sees(serviceId);
        (before.IsAssured, seen.IsAssured).ShouldBe((false, true));
        (seen.IsFor.MinimumAge, seen.IsFor.MaximumAge, seen.IsFor.ArrangesInterpreter).ShouldBe((65, 100, true));
        seen.IsFor.Areas.ShouldBe(["SW2", "SW9 1"]);
        seen.IsFor.Languages.ShouldBe(["Somali"]);
    }

    [Theory]
    [InlineData(70, 60, "SW2", "maximumAge")]
    [InlineData(-1, null, "SW2", "minimumAge")]
    [InlineData(null, 121, "SW2", "maximumAge")]
    [InlineData(null, null, "Lambeth", "areas")]
    [InlineData(null, null, "SW2 1AA", "areas")]
    [InlineData(null, null, "a very long area", "areas")]
    public async Task What_cannot_be_is_refused(int? youngest, int? oldest, string area, string field)
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();

        var problem = await lead.Refused(
            HttpMethod.Put,
            Address(serviceId),
            Said(1, youngest, oldest, [area], [], null)
        );

        problem.Errors!.Keys.ShouldBe([field]);
    }

    [Fact]
    public async Task A_service_says_what_it_can_offer_and_what_it_cannot_and_not_both_of_one()
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();
        await lead.IsFor(
            serviceId,
            new
            {
                version = 1,
                meets = new[] { "SignLanguage", "StepFree", "StepFree" },
                cannotMeet = new[] { "HomeVisit" },
            }
        );

        var problem = await lead.Refused(
            HttpMethod.Put,
            Address(serviceId),
            new
            {
                version = 2,
                minimumAge = (int?)null,
                maximumAge = (int?)null,
                arrangesInterpreter = (bool?)null,
                areas = Array.Empty<string>(),
                languages = Array.Empty<string>(),
                meets = new[] { "StepFree" },
                cannotMeet = new[] { "StepFree" },
            }
        );

        var seen = (await lead.Sees(serviceId)).IsFor;
        seen.Meets.ShouldBe([AccessNeed.StepFree, AccessNeed.SignLanguage]);
        seen.CannotMeet.ShouldBe([AccessNeed.HomeVisit]);
        problem.Errors!.Keys.ShouldBe(["cannotMeet"]);
    }

    [Fact]
    public async Task The_second_of_two_at_once_is_told_and_a_stranger_finds_nothing()
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();
        var neighbour = await lead.Welcomes(Role.OrganisationCoordinator);
        var elsewhere = await app.Partnership();
        var said = Said(1, 65, null, [], [], null);
        await lead.Put(Address(serviceId), said);

        (await lead.Refused(HttpMethod.Put, Address(serviceId), said)).Code.ShouldBe("stale");
        (await neighbour.Refused(HttpMethod.Put, Address(serviceId), said)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await elsewhere.Refused(HttpMethod.Put, Address(serviceId), said)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Address(Guid serviceId) => $"/api/services/{serviceId}/eligibility";

    private static object Said(
        int version,
        int? minimumAge,
        int? maximumAge,
        string[] areas,
        string[] languages,
        bool? arrangesInterpreter
    ) =>
        new
        {
            version,
            minimumAge,
            maximumAge,
            areas,
            languages,
            arrangesInterpreter,
        };
}
