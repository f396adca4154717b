using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PlacePartners.Tests.Walls;

/// <summary>Keeps each request that the product carried out, so that others can ask for the same.</summary>
internal sealed class Traffic : IStartupFilter
{
    private readonly ConcurrentQueue<Asked> carriedOut = new();

    /// <summary>A leak that is meant: what it answers to everybody at /api/leak, to see that the matrix finds it.</summary>
    public string Leak { get; set; } = "";

    /// <summary>The newest request that each operation carried out.</summary>
    public IReadOnlyList<Asked> Newest() => [.. carriedOut.Reverse().DistinctBy(asked => asked.Operation)];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(Keep);
            next(app);
        };

    private async Task Keep(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.Value!.EndsWith("/api/leak", StringComparison.Ordinal))
        {
            await http.Response.WriteAsync(Leak);
            return;
        }
        var (request, path) = (http.Request, http.Request.Path + http.Request.QueryString);
        request.EnableBuffering();
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        request.Body.Position = 0;
        await next(http);

        var name = http.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
        if (http.Response.StatusCode < 400 && path.Contains("/api/", StringComparison.Ordinal) && name is not null)
            carriedOut.Enqueue(
                new(
                    name,
                    HttpMethod.Parse(request.Method),
                    path,
                    request.ContentType,
                    Encoding.Latin1.GetString(body.ToArray()),
                    request.Headers["Search"]
                )
            );
    }
}

/// <summary>One request, as it was or as somebody else would send it.</summary>
internal sealed partial record Asked(
    string Operation,
    HttpMethod Method,
    string Path,
    string? ContentType,
    string Body,
    string? Search
)
{
    public bool IsPartnership => Path.StartsWith("/p/", StringComparison.Ordinal);

    public bool NamesSomething => Id().IsMatch(Path) || Id().IsMatch(Body);

    public Asked At(string slug) => this with { Path = Address().Replace(Path, $"/p/{slug}/") };

    /// <summary>The same, for things that nobody ever made.</summary>
    public Asked ForUnknown()
    {
        var unknown = new Dictionary<string, string>();
        string Other(Match id) =>
            unknown.TryGetValue(id.Value, out var other) ? other : unknown[id.Value] = $"{Guid.CreateVersion7()}";
        return this with { Path = Id().Replace(Path, Other), Body = Id().Replace(Body, Other) };
    }

    /// <summary>The same without the words that were planted: an answer may well repeat what was sent.</summary>
    public Asked Without(IEnumerable<string> words) =>
        this with
        {
            Body = words.Aggregate(
                Body,
                (body, word) => body.Replace(word, "Plain", StringComparison.OrdinalIgnoreCase)
            ),
        };

    public async Task<Answer> By(HttpClient browser, Guid? actingFor = null)
    {
        using var request = new HttpRequestMessage(Method, Path);
        if (actingFor is not null)
            request.Headers.Add("Acting-For", $"{actingFor}");
        if (Search is not null)
            request.Headers.Add("Search", Search);
        if (Method != HttpMethod.Get && ContentType is not null)
        {
            request.Content = new ByteArrayContent(Encoding.Latin1.GetBytes(Body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        }
        using var answer = await browser.SendAsync(request);
        return new(
            answer.StatusCode,
            $"{answer.Headers}{answer.Content.Headers}",
            await answer.Content.ReadAsStringAsync()
        );
    }

    [GeneratedRegex("^/p/[^/]+/")]
    private static partial Regex Address();

    [GeneratedRegex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")]
    internal static partial Regex Id();
}

/// <summary>What came back.</summary>
internal sealed partial record Answer(HttpStatusCode Status, string Headers, string Text)
{
    public bool IsSuccess => (int)Status < 400;

    public bool Says(string word) =>
        Text.Contains(word, StringComparison.OrdinalIgnoreCase)
        || Headers.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Nobody can tell the one answer from the other: ids that were made for it, and the trace, aside.</summary>
    public bool IsLike(Answer other) => Status == other.Status && Plain(Text) == Plain(other.Text);

    private static string Plain(string text) => Asked.Id().Replace(Trace().Replace(text, ""), "id");

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex Trace();
}
