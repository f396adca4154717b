using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Tests.Architecture;

/// <summary>Every endpoint that a product maps, found by asking it while it runs.</summary>
internal static class Surface
{
    public static IReadOnlyList<Operation> Of(IServiceProvider services) =>
        [
            .. services
                .GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.RoutePattern.RawText?.Contains("/api/", StringComparison.Ordinal) == true)
                .Select(endpoint => new Operation(endpoint)),
        ];
}

/// <summary>One endpoint and how to call it.</summary>
internal sealed partial record Operation(RouteEndpoint Endpoint)
{
    public string Name => Endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName;

    public string Route => Endpoint.RoutePattern.RawText!;

    public Permission Needs => Endpoint.Metadata.GetMetadata<Needs>()!.Permission;

    public bool IsPartnership => Endpoint.Metadata.GetMetadata<UnderRoot>()!.IsPartnership;

    public HttpMethod Method => HttpMethod.Parse(Endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0]);

    public string? Slice => Endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Name;

    /// <summary>The type of its JSON body; null where it takes none.</summary>
    public Type? RequestType =>
        Endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { } accepts && !IsForm ? accepts.RequestType : null;

    /// <summary>Whether an empty JSON object lacks something that it must hold.</summary>
    public bool RequiresBody =>
        RequestType?.GetConstructors().Single().GetParameters().Any(parameter => !parameter.HasDefaultValue) == true;

    public bool IsComplete =>
        Endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is not null
        && Endpoint.Metadata.GetMetadata<ITagsMetadata>() is not null
        && Endpoint.Metadata.GetMetadata<Needs>() is not null
        && Endpoint.Metadata.GetMetadata<UnderRoot>() is not null;

    /// <summary>Its address in a partnership, with ids that nothing has.</summary>
    public string In(string slug) => (IsPartnership ? $"/p/{slug}" : "") + Path;

    /// <summary>Its address under the root where it must not answer.</summary>
    public string Misplaced(string slug) => (IsPartnership ? "" : $"/p/{slug}") + Path;

    /// <summary>Sends a body, or one of the kind that the endpoint takes: another is turned away before anybody is asked who they are.</summary>
    public Task<HttpResponseMessage> Send(HttpClient browser, string path, JsonElement? body = null)
    {
        var request = new HttpRequestMessage(Method, path);
        if (IsForm)
            request.Content = new MultipartFormDataContent { { new StringContent("x"), "file", "x.csv" } };
        else if (Method != HttpMethod.Get)
            request.Content = JsonContent.Create(body ?? JsonSerializer.SerializeToElement(new { }));
        return browser.SendAsync(request);
    }

    private bool IsForm =>
        Endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data") == true;

    private string Path =>
        Parameter().Replace(Route, match => match.Value.Contains(":int") ? "1" : Guid.CreateVersion7().ToString());

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
