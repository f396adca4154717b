using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlacePartners.Tests;

/// <summary>Somebody with a browser. Paths that begin with /api/… are those of the partnership they are in.</summary>
public sealed class Person(App app, HttpClient browser)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly string[] RootPaths =
    [
        "/api/account/",
        "/api/operator/",
        "/api/demo/",
        "/health/",
        "/openapi/",
        "/p/",
    ];

    public App App { get; } = app;

    public HttpClient Browser { get; } = browser;

    public CookieContainer Cookies { get; init; } = new();

    public string Email { get; set; } = "";

    public string Slug { get; set; } = "";

    public Guid PartnershipId { get; set; }

    public Guid OrganisationId { get; set; }

    public Guid MembershipId { get; set; }

    public async Task<T> Get<T>(string path)
    {
        var answer = await Browser.GetAsync(At(path));
        return await Read<T>(answer);
    }

    public async Task<T> Post<T>(string path, object? body = null) =>
        await Read<T>(await Send(HttpMethod.Post, path, body));

    public async Task Post(string path, object? body = null) => await Done(await Send(HttpMethod.Post, path, body));

    public async Task Put(string path, object? body = null) => await Done(await Send(HttpMethod.Put, path, body));

    public async Task Delete(string path, object? body = null) => await Done(await Send(HttpMethod.Delete, path, body));

    /// <summary>Sends and gives the answer as it is, for refusals.</summary>
    public Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body = null)
    {
        var request = new HttpRequestMessage(method, At(path));
        if (body is HttpContent content)
            request.Content = content;
        else if (body is not null || method != HttpMethod.Get)
            request.Content = JsonContent.Create(body ?? new { }, options: Json);
        return Browser.SendAsync(request);
    }

    /// <summary>Sends what must be refused, and gives the problem.</summary>
    public async Task<Problem> Refused(HttpMethod method, string path, object? body = null)
    {
        var answer = await Send(method, path, body);
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBeGreaterThanOrEqualTo(400, text);
        text.ShouldNotBeEmpty();
        var problem = JsonSerializer.Deserialize<Problem>(text, Json)!;
        return problem with { Status = answer.StatusCode };
    }

    public Task<Problem> RefusedPost(string path, object? body = null) => Refused(HttpMethod.Post, path, body);

    public Task<Problem> RefusedGet(string path) => Refused(HttpMethod.Get, path);

    private string At(string path) =>
        RootPaths.Any(root => path.StartsWith(root, StringComparison.Ordinal)) || Slug.Length == 0
            ? path
            : $"/p/{Slug}{path}";

    private static async Task<T> Read<T>(HttpResponseMessage answer)
    {
        await Done(answer);
        return (await answer.Content.ReadFromJsonAsync<T>(Json))!;
    }

    private static async Task Done(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException(
                $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
            );
    }
}

/// <summary>An RFC 9457 problem as the browser sees it.</summary>
public sealed record Problem(
    string Type,
    string Title,
    string? Detail,
    HttpStatusCode Status,
    Dictionary<string, string[]>? Errors = null
)
{
    public string Code => Type.Split('/')[^1];
}
