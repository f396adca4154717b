using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace PlacePartners.Tests.Architecture;

/// <summary>Every endpoint says what it is: its name, its module and what it needs.</summary>
public sealed class EndpointTests(App app)
{
    [Fact]
    public void Every_endpoint_has_a_name_a_tag_and_a_permission() =>
        Incomplete(Surface.Of(app.Services)).ShouldBeEmpty();

    [Fact]
    public void The_guard_reports_a_bare_endpoint()
    {
        var pattern = RoutePatternFactory.Parse("/api/bare");
        var bare = new RouteEndpoint(_ => Task.CompletedTask, pattern, 0, EndpointMetadataCollection.Empty, "bare");

        Incomplete([new Operation(bare)]).ShouldBe(["/api/bare"]);
    }

    [Fact]
    public void Every_endpoint_is_named_for_its_slice() => Misnamed(Surface.Of(app.Services)).ShouldBeEmpty();

    [Fact]
    public async Task The_guard_reports_an_endpoint_of_another_name()
    {
        await using var bad = await BadHost.Start();

        Misnamed(bad.Operations).ShouldBe(["Careful is the slice Careless"]);
    }

    private static List<string> Incomplete(IEnumerable<Operation> operations) =>
        [.. operations.Where(operation => !operation.IsComplete).Select(operation => operation.Route)];

    private static List<string> Misnamed(IEnumerable<Operation> operations) =>
        [
            .. operations
                .Where(operation => operation.Slice != operation.Name)
                .Select(operation => $"{operation.Name} is the slice {operation.Slice}"),
        ];
}
