using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Security;

namespace PlacePartners.Tests.Architecture;

/// <summary>The gate stands before every endpoint, and each guard of it is seen to report an endpoint without one.</summary>
public sealed class GateTests(App app)
{
    [Fact]
    public async Task Nobody_gets_in_without_signing_in()
    {
        var partnership = await app.Partnership();

        (await LetIn(Operations, app.Stranger().Browser, partnership.Slug)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stranger_to_the_partnership_gets_404_everywhere()
    {
        var partnership = await app.Partnership();
        var stranger = await app.SignsUp();

        (await KnownToStrangers(Operations, stranger.Browser, partnership.Slug)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_endpoint_answers_under_one_root_only()
    {
        var lead = await app.Partnership();

        (await UnderBothRoots(Operations, lead.Browser, lead.Slug)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_without_the_permission_gets_403()
    {
        var lead = await app.Partnership();
        var member = await lead.Welcomes(Role.Resident);

        foreach (var asked in Operations.Where(IsRestricted).GroupBy(operation => operation.Needs))
        {
            await member.Holds([.. Enum.GetValues<Role>().Where(role => !Permissions.Of(role).Contains(asked.Key))]);
            (await Permitted(asked, member.Browser, lead.Slug)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_guards_report_an_endpoint_without_a_gate()
    {
        await using var bad = await BadHost.Start();

        (await LetIn(bad.Operations, bad.Browser, "place")).ShouldBe(["Careful: OK"]);
        (await KnownToStrangers(bad.Operations, bad.Browser, "place")).ShouldBe(["Careful: OK"]);
        (await UnderBothRoots(bad.Operations, bad.Browser, "place")).ShouldBe(["Careful: OK"]);
        (await Permitted(bad.Operations, bad.Browser, "place")).ShouldBe(["Careful: OK"]);
    }

    private IReadOnlyList<Operation> Operations => Surface.Of(app.Services);

    private static Task<List<string>> LetIn(IEnumerable<Operation> operations, HttpClient nobody, string slug) =>
        OtherThan(
            HttpStatusCode.Unauthorized,
            operations.Where(operation => operation.Needs != Permission.Anyone),
            operation => operation.Send(nobody, operation.In(slug))
        );

    private static Task<List<string>> KnownToStrangers(
        IEnumerable<Operation> operations,
        HttpClient stranger,
        string slug
    ) =>
        OtherThan(
            HttpStatusCode.NotFound,
            operations.Where(operation => operation.IsPartnership),
            operation => operation.Send(stranger, operation.In(slug))
        );

    private static Task<List<string>> UnderBothRoots(IEnumerable<Operation> operations, HttpClient lead, string slug) =>
        OtherThan(HttpStatusCode.NotFound, operations, operation => operation.Send(lead, operation.Misplaced(slug)));

    private static Task<List<string>> Permitted(IEnumerable<Operation> operations, HttpClient member, string slug) =>
        OtherThan(HttpStatusCode.Forbidden, operations, operation => operation.Send(member, operation.In(slug)));

    private static async Task<List<string>> OtherThan(
        HttpStatusCode expected,
        IEnumerable<Operation> operations,
        Func<Operation, Task<HttpResponseMessage>> send
    )
    {
        var others = new List<string>();
        foreach (var operation in operations)
            if ((await send(operation)).StatusCode is var status && status != expected)
                others.Add($"{operation.Name}: {status}");
        return others;
    }

    private static bool IsRestricted(Operation operation) =>
        operation.IsPartnership && operation.Needs is not Permission.Member;
}
