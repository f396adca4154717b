using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships;

/// <summary>An address for a new partnership: made from its name, or the asked one checked.</summary>
public static partial class SuggestSlug
{
    private const int Longest = 50;

    public sealed record Response(string Slug, bool IsFree);

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        string name = "",
        string? slug = null,
        CancellationToken ct = default
    )
    {
        var asked = slug ?? FromName(name);
        var taken = await db
            .Partnerships.Where(p => p.Slug.StartsWith(asked))
            .OrderBy(p => p.Slug)
            .Select(p => p.Slug)
            .Take(1000)
            .ToListAsync(ct);
        if (slug is null && taken.Contains(asked))
            asked = Enumerable
                .Range(2, 1000)
                .Select(number => $"{asked}-{number}")
                .First(free => !taken.Contains(free));
        return TypedResults.Ok(new Response(asked, Partnership.IsSlug(asked) && !taken.Contains(asked)));
    }

    private static string FromName(string name)
    {
        var plain = NotSlug().Replace(name.ToLowerInvariant().Replace("&", " and "), "-").Trim('-');
        return plain.Length <= Longest ? plain : plain[..Longest].TrimEnd('-');
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotSlug();
}
