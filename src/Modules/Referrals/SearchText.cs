using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;

namespace PlacePartners.Referrals;

/// <summary>
/// What is looked for among referrals is often a resident's name, so it comes URL-encoded in the request header <c>Search</c>
/// and never in an address, which logs and histories keep.
/// </summary>
internal static class SearchText
{
    public const string Header = "Search";

    /// <summary>The checklists with that in their reference, or with somebody whose names begin like it.</summary>
    public static IQueryable<Submission> Found(this IQueryable<Submission> all, AppDb db, string? search)
    {
        if (Of(search) is not { } words)
            return all;
        var sought = Sought.For(db, words);
        return all.Where(s =>
            s.Reference.ToLower().Contains(words)
            || sought.Now.All(mark => EF.Property<string>(s.Person, Sought.Column).Contains(mark))
            || sought.Before.All(mark => EF.Property<string>(s.Person, Sought.Column).Contains(mark))
        );
    }

    /// <summary>The words looked for in lower case, or null where everything is asked for.</summary>
    public static string? Of(string? header) =>
        Uri.UnescapeDataString(header ?? "").Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } words
            ? words.ToLowerInvariant()
            : null;
}
