using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Tests.Architecture;

/// <summary>Every endpoint that the product maps, found by asking the running product.</summary>
public sealed partial class EndpointTests(App app)
{
    [Fact]
    public void Every_endpoint_has_a_name_a_tag_and_a_permission() => Incomplete(Api()).ShouldBeEmpty();

    [Fact]
    public void The_guard_reports_a_bare_endpoint()
    {
        var bare = new RouteEndpoint(
            _ => Task.CompletedTask,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/api/bare"),
            0,
            null,
            "bare"
        );

        Incomplete([bare]).ShouldBe(["/api/bare"]);
    }

    [Fact]
    public void Every_endpoint_is_named_for_its_slice() =>
        Api()
            .Where(endpoint => endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Name != Name(endpoint))
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .ShouldBeEmpty();

    [Fact]
    public async Task Nobody_gets_in_without_signing_in()
    {
        var partnership = await app.Partnership();
        var nobody = app.Stranger();

        foreach (
            var (endpoint, method, path) in Calls(partnership.Slug)
                .Where(call => Needs(call.Endpoint) != Permission.Anyone)
        )
            (await nobody.Send(method, path, BodyOf(endpoint))).StatusCode.ShouldBe(
                HttpStatusCode.Unauthorized,
                $"{Name(endpoint)}"
            );
    }

    [Fact]
    public async Task A_stranger_to_the_partnership_gets_404_everywhere()
    {
        var partnership = await app.Partnership();
        var stranger = await app.SignsUp();

        foreach (var (endpoint, method, path) in Calls(partnership.Slug).Where(call => IsPartnership(call.Endpoint)))
            (await stranger.Send(method, path, BodyOf(endpoint))).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                $"{Name(endpoint)}"
            );
    }

    [Fact]
    public async Task Every_endpoint_answers_under_one_root_only()
    {
        var lead = await app.Partnership();

        foreach (var endpoint in Api())
        {
            var path = PathOf(endpoint);
            var wrong = IsPartnership(endpoint) ? path : $"/p/{lead.Slug}{path}";
            var answer = await lead.Browser.SendAsync(new HttpRequestMessage(MethodOf(endpoint), wrong));
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{Name(endpoint)} at {wrong}");
        }
    }

    [Fact]
    public async Task Every_write_refuses_an_empty_request_in_plain_words()
    {
        var lead = await app.Partnership();
        var all = await lead.Welcomes([.. Enum.GetValues<Role>()]);

        foreach (var (endpoint, method, path) in Calls(lead.Slug).Where(call => RequiresBody(call.Endpoint)))
        {
            var person = Needs(endpoint) == Permission.ManagePartnership ? lead : all;
            var problem = await person.Refused(method, path, new { });
            problem.Status.ShouldBe(HttpStatusCode.BadRequest, $"{Name(endpoint)}: {problem}");
            problem.Code.ShouldBeOneOf("validation", "unreadable");
        }
    }

    private IEnumerable<RouteEndpoint> Api() =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.Contains("/api/", StringComparison.Ordinal) == true);

    private IEnumerable<(RouteEndpoint Endpoint, HttpMethod Method, string Path)> Calls(string slug) =>
        Api()
            .Select(endpoint =>
                (endpoint, MethodOf(endpoint), (IsPartnership(endpoint) ? $"/p/{slug}" : "") + PathOf(endpoint))
            );

    private static List<string> Incomplete(IEnumerable<RouteEndpoint> endpoints) =>
        [
            .. endpoints
                .Where(endpoint =>
                    endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is null
                    || endpoint.Metadata.GetMetadata<ITagsMetadata>() is null
                    || endpoint.Metadata.GetMetadata<Needs>() is null
                    || endpoint.Metadata.GetMetadata<UnderRoot>() is null
                )
                .Select(endpoint => endpoint.RoutePattern.RawText!),
        ];

    private static bool RequiresBody(RouteEndpoint endpoint) =>
        endpoint
            .Metadata.GetMetadata<MethodInfo>()!
            .GetParameters()
            .Where(parameter => parameter.ParameterType.Name == "Request" && MethodOf(endpoint) != HttpMethod.Get)
            .SelectMany(parameter => parameter.ParameterType.GetConstructors().Single().GetParameters())
            .Any(parameter => !parameter.HasDefaultValue);

    /// <summary>A body of the kind the endpoint takes: one of another kind is turned away before anybody is asked who they are.</summary>
    private static HttpContent? BodyOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data") == true
            ? new MultipartFormDataContent { { new StringContent("x"), "file", "x.csv" } }
            : null;

    private static Permission Needs(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<Needs>()!.Permission;

    private static bool IsPartnership(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<UnderRoot>()!.IsPartnership;

    private static string Name(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName;

    private static HttpMethod MethodOf(RouteEndpoint endpoint) =>
        HttpMethod.Parse(endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0]);

    private static string PathOf(RouteEndpoint endpoint) =>
        Parameter()
            .Replace(
                endpoint.RoutePattern.RawText!,
                match => match.Value.Contains(":int") ? "1" : Guid.CreateVersion7().ToString()
            );

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
