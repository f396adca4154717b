using System.Net;
using PlacePartners.Access;
using PlacePartners.Platform.Security;
using PlacePartners.Referrals;
using PlacePartners.Tests.Architecture;

namespace PlacePartners.Tests.Walls;

/// <summary>
/// Within a partnership: what one organisation keeps to itself is asked for by another with the same roles, and what a
/// role may is asked for by a colleague who has not got it.
/// </summary>
[Collection(nameof(Place))]
public sealed class OrganisationMatrixTests(Place place)
{
    private static readonly string[] Kept = [Story.OfReferrer, Story.OfReceiver];
    private static readonly string[] Addresses =
    [
        "/api/submissions/",
        "/api/inbox/",
        "/api/members/",
        "/api/notices/",
        "/api/support-plans/",
    ];

    [Fact]
    public async Task Another_organisation_is_told_nothing_that_one_keeps_to_itself() =>
        (await Cells.Faults(place.PartnershipRows, row => Told(row, place.Neighbour))).ShouldBeEmpty();

    [Fact]
    public async Task Saying_that_one_acts_for_an_organisation_makes_nobody_its_member() =>
        (
            await Cells.Faults(
                place.PartnershipRows,
                async row =>
                    Cells.Told(
                        await row.Without(Place.Words).By(place.Neighbour.Browser, place.Story.Falls.OrganisationId),
                        Kept
                    )
            )
        ).ShouldBeEmpty();

    [Fact]
    public async Task Another_organisation_changes_nothing_that_it_can_name() =>
        (await Cells.Faults(Changes(), row => Carried(row, place.Neighbour))).ShouldBeEmpty();

    [Fact]
    public async Task What_one_organisation_keeps_is_as_good_as_unknown_to_another() =>
        (await Cells.Faults(Private(), row => Distinguished(row, place.Neighbour))).ShouldBeEmpty();

    [Fact]
    public async Task A_colleague_of_a_lesser_role_is_not_let_in()
    {
        var needs = Surface.Of(place.App.Services).ToDictionary(operation => operation.Name, o => o.Needs);
        var restricted = place.PartnershipRows.Where(row => needs[row.Operation] != Permission.Member);

        var faults = await Cells.Faults(
            restricted,
            async row =>
                await row.By(place.Lesser.Browser) is { Status: HttpStatusCode.Forbidden } answer
                    ? Cells.Told(answer)
                    : "let in"
        );

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_colleague_of_a_lesser_role_is_told_nothing_of_residents() =>
        (await Cells.Faults(place.PartnershipRows, row => Told(row, place.Lesser))).ShouldBeEmpty();

    [Fact]
    public async Task The_matrix_reports_what_the_rightful_organisation_is_told()
    {
        var kept = place.PartnershipRows.Where(row => row.Operation is "GetReceivedReferral" or "ListInbox");

        (await Cells.Faults(kept, row => Told(row, place.Story.Falls)))
            .Order()
            .ShouldBe([$"GetReceivedReferral: told {Story.OfReferrer}", $"ListInbox: told {Story.OfReferrer}"]);
        (await Cells.Faults(kept, row => Distinguished(row, place.Story.Falls))).ShouldBe([
            "GetReceivedReferral: OK, for unknown NotFound",
        ]);
    }

    [Theory]
    [InlineData(typeof(Submission), nameof(Submission.OrganisationId))]
    [InlineData(typeof(Referral), nameof(Referral.OrganisationId))]
    [InlineData(typeof(Membership), nameof(Membership.OrganisationId))]
    [InlineData(typeof(Invitation), nameof(Invitation.OrganisationId))]
    public async Task The_matrix_reports_a_query_without_its_condition(Type entity, string member)
    {
        var readings = place
            .PartnershipRows.Where(row => row.Method == HttpMethod.Get)
            .Where(row => Addresses.Any(address => $"{row.Path}/".Contains(address, StringComparison.Ordinal)));
        using var _ = Mutation.WithoutCondition(entity, member);

        var told = await Cells.Faults(readings, row => Told(row, place.Neighbour));

        told.ShouldNotBeEmpty();
    }

    /// <summary>What names a checklist, a referral or an invitation: nobody else is to know that there is such a thing.</summary>
    private IEnumerable<Asked> Private() =>
        place.PartnershipRows.Where(row =>
            row.NamesSomething && Addresses.Any(address => row.Path.Contains(address, StringComparison.Ordinal))
        );

    private IEnumerable<Asked> Changes() =>
        place.PartnershipRows.Where(row => row.Method != HttpMethod.Get && row.ForUnknown().Path != row.Path);

    private static async Task<string?> Told(Asked row, Person person) =>
        Cells.Told(await row.Without(Place.Words).By(person.Browser), Kept);

    private static async Task<string?> Carried(Asked row, Person person)
    {
        var answer = await row.Without(Place.Words).By(person.Browser);
        return answer.IsSuccess ? $"carried out, {answer.Status}" : null;
    }

    private static async Task<string?> Distinguished(Asked row, Person person)
    {
        var answer = await row.By(person.Browser);
        var unknown = await row.ForUnknown().By(person.Browser);
        return answer.IsLike(unknown) ? null : $"{answer.Status}, for unknown {unknown.Status}";
    }
}
