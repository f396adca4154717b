using System.Globalization;
using Hl7.Fhir.Model;
using Microsoft.AspNetCore.Http;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What a program looks for: status, owner, _lastUpdated, _count, and where the page begins.</summary>
internal sealed record FhirSearch(
    IReadOnlyList<string> Statuses,
    Guid? OwnerId,
    IReadOnlyList<(DateTimeOffset? From, DateTimeOffset? Before)> Updated,
    int Count,
    Guid? After
)
{
    private static readonly string[] Known = ["status", "owner", "_lastUpdated", "_count", "_after", "_format"];

    public static FhirSearch Of(IQueryCollection query)
    {
        if (query.Keys.FirstOrDefault(key => !Known.Contains(key)) is { } unknown)
            throw Refusal.Field(unknown, "This server looks by status, owner, _lastUpdated and _count.");
        var count = 50;
        if (
            query["_count"].ToString() is { Length: > 0 } asked
            && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count == 0)
        )
            throw Refusal.Field("_count", "Enter a number from 1 to 100.");
        return new(
            query["status"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries),
            Id(query, "owner"),
            [.. query["_lastUpdated"].OfType<string>().Select(FhirWhen.Of)],
            Math.Min(count, 100),
            Id(query, "_after")
        );
    }

    /// <summary>The states that the asked-for statuses stand for; null for all.</summary>
    public List<ReferralState>? States<T>(Func<T, List<ReferralState>> of)
        where T : struct, Enum =>
        Statuses.Count == 0
            ? null
            :
            [
                .. Statuses.SelectMany(code =>
                    of(FhirStatus.Read<T>(code) ?? throw Refusal.Field("status", $"“{code}” is no status here."))
                ),
            ];

    public Bundle Answer(HttpContext http, string type, IReadOnlyList<(Resource Resource, string Id)> found)
    {
        var (request, shown) = (http.Request, found.Take(Count).ToList());
        var root = $"{request.Scheme}://{request.Host}{request.PathBase}{FhirEndpoints.Base}";
        var bundle = new Bundle { Type = Bundle.BundleType.Searchset };
        bundle.AddResourceLinks(root, type, request, found.Count > Count ? shown[^1].Id : null);
        foreach (var (resource, id) in shown)
            bundle.Entry.Add(
                new()
                {
                    FullUrl = $"{root}/{type}/{id}",
                    Resource = resource,
                    Search = new() { Mode = Bundle.SearchEntryMode.Match },
                }
            );
        return bundle;
    }

    private static Guid? Id(IQueryCollection query, string name)
    {
        var value = query[name].ToString().Split('/')[^1];
        return value.Length == 0 ? null
            : Guid.TryParse(value, out var id) ? id
            : throw Refusal.Field(name, "Enter an id, as it stands in an answer.");
    }
}

internal static class FhirLinks
{
    public static void AddResourceLinks(this Bundle bundle, string root, string type, HttpRequest request, string? last)
    {
        bundle.AddLink("self", $"{root}/{type}{request.QueryString}");
        if (last is null)
            return;
        var query = request
            .Query.Where(part => part.Key != "_after")
            .SelectMany(part => part.Value.Select(value => KeyValuePair.Create(part.Key, value)))
            .Append(KeyValuePair.Create("_after", (string?)last));
        bundle.AddLink("next", $"{root}/{type}{QueryString.Create(query)}");
    }

    private static void AddLink(this Bundle bundle, string relation, string address) =>
        bundle.Link.Add(new Bundle.LinkComponent { Relation = relation, Url = address });
}
