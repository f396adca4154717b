using System.Net;
using System.Text.Json;
using PlacePartners.Platform.Security;
using PlacePartners.Tests.Architecture;

namespace PlacePartners.Tests.Walls;

/// <summary>
/// Every operation, asked by everybody who may not: nobody, a member of another partnership, somebody whose membership
/// has ended. They learn nothing, not even whether what they ask for is there.
/// </summary>
[Collection(nameof(Place))]
public sealed class TenantMatrixTests(Place place)
{
    private const string NoSuchPlace = "no-such-place";

    [Fact]
    public void Every_operation_has_a_row() => WithoutRow(Described()).ShouldBeEmpty();

    [Fact]
    public void The_matrix_reports_an_operation_without_a_row() =>
        WithoutRow(["GetMe", "Forgotten"]).ShouldBe(["Forgotten"]);

    [Fact]
    public async Task Nobody_is_let_in() =>
        (await Cells.Faults(Closed(), row => LetIn(row, place.App.Stranger()))).ShouldBeEmpty();

    [Fact]
    public async Task A_suspended_account_is_as_good_as_nobody() =>
        (await Cells.Faults(Closed(), row => LetIn(row, place.Suspended))).ShouldBeEmpty();

    [Fact]
    public async Task The_matrix_reports_somebody_who_is_let_in()
    {
        var readings = place.PartnershipRows.Where(row => row.Method == HttpMethod.Get).ToList();

        var faults = await Cells.Faults(readings, row => LetIn(row, place.Story.Lead));

        faults.Count.ShouldBe(readings.Count);
    }

    [Fact]
    public async Task What_was_good_once_or_for_one_person_tells_nobody_else_anything()
    {
        // Signing in by name and password is the one thing that anybody may repeat who knows them. The pages on which people ask
        // for help or complain are public: they tell a partnership's name and its own words, and nothing else. So is that of
        // the measures that a partnership chose to show.
        var others = place.Rows.Where(row =>
            !row.IsPartnership
            && row.Operation
                is not ("SignIn" or "ShowAskingPage" or "ShowComplaintPage" or "ShowPublicPage" or "ExportPublicPage")
        );

        var faults = await Cells.Faults(
            others,
            async row => Cells.Told(await row.Without(Place.Words).By((await place.App.SignsUp()).Browser))
        );

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_partnership_is_not_there_for_members_of_another() =>
        (await Cells.Faults(place.PartnershipRows, row => Unseen(row, place.Elsewhere))).ShouldBeEmpty();

    [Fact]
    public async Task A_partnership_is_not_there_for_somebody_whose_membership_has_ended() =>
        (await Cells.Faults(place.PartnershipRows, row => Unseen(row, place.Story.Ended))).ShouldBeEmpty();

    [Fact]
    public async Task A_partnership_is_not_there_for_a_partner_that_was_taken_off_the_list() =>
        (await Cells.Faults(place.PartnershipRows, row => Unseen(row, place.Removed))).ShouldBeEmpty();

    [Fact]
    public async Task What_is_another_partnership_s_is_as_good_as_unknown() =>
        (await Cells.Faults(place.PartnershipRows, row => Distinguished(row, place.Elsewhere))).ShouldBeEmpty();

    [Fact]
    public async Task The_matrix_reports_an_endpoint_that_leaks()
    {
        var leak = place.Leaks($"the {Story.Planted} of others");

        var faults = await Cells.Faults([leak], row => Unseen(row, place.Elsewhere));
        var named = await Cells.Faults([leak], row => Distinguished(row, place.Elsewhere));

        faults.ShouldBe(["Leak: known, OK"]);
        named.ShouldBe([$"Leak: told {Story.Planted}"]);
    }

    [Fact]
    public async Task The_matrix_reports_a_partnership_that_is_there()
    {
        var readings = place.PartnershipRows.Where(row => row.Method == HttpMethod.Get).ToList();

        var faults = await Cells.Faults(readings, row => Unseen(row, place.Story.Lead));

        faults.Count.ShouldBe(readings.Count);
    }

    private IEnumerable<Asked> Closed()
    {
        var known = Surface.Of(place.App.Services).ToDictionary(operation => operation.Name);
        return place.Rows.Where(row => known[row.Operation].Needs != Permission.Anyone);
    }

    private static async Task<string?> LetIn(Asked row, Person person) =>
        await row.By(person.Browser) is { Status: HttpStatusCode.Unauthorized } answer ? Cells.Told(answer) : "let in";

    private static IEnumerable<string> Described()
    {
        var description = JsonDocument.Parse(File.ReadAllText(Sources.Folder("src/Host/openapi.json")));
        return
        [
            .. description
                .RootElement.GetProperty("paths")
                .EnumerateObject()
                .SelectMany(path => path.Value.EnumerateObject())
                .Select(operation => operation.Value.GetProperty("operationId").GetString()!),
        ];
    }

    private IEnumerable<string> WithoutRow(IEnumerable<string> operations) =>
        operations.Except(place.Rows.Select(row => row.Operation)).Except(Story.Elsewhere.Keys);

    /// <summary>At its own address: the same answer as from a partnership that does not exist.</summary>
    private static async Task<string?> Unseen(Asked row, Person stranger)
    {
        var answer = await row.By(stranger.Browser);
        var nowhere = await row.At(NoSuchPlace).By(stranger.Browser);
        return answer.Status == HttpStatusCode.NotFound && answer.IsLike(nowhere)
            ? Cells.Told(answer)
            : $"known, {answer.Status}";
    }

    /// <summary>From the person's own partnership: the same answer as for what nobody ever made.</summary>
    private static async Task<string?> Distinguished(Asked row, Person member)
    {
        var own = row.At(member.Slug).Without(Place.Words);
        var answer = await own.By(member.Browser);
        var unknown = row.NamesSomething ? await own.ForUnknown().By(member.Browser) : answer;
        return Cells.Told(answer) ?? (answer.IsLike(unknown) ? null : $"{answer.Status}, for unknown {unknown.Status}");
    }
}
