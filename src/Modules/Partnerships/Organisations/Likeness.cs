using System.Text.RegularExpressions;

namespace PlacePartners.Partnerships.Organisations;

/// <summary>Whether two organisations may be one that was entered twice. People decide; this only points.</summary>
internal static partial class Likeness
{
    // Many organisations share these, and the last three are nobody's (RFC 2606), so they say nothing about who somebody is.
    private static readonly string[] Shared =
    [
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "hotmail.co.uk",
        "live.co.uk",
        "yahoo.com",
        "yahoo.co.uk",
        "icloud.com",
        "btinternet.com",
        "nhs.net",
        "facebook.com",
        "example.com",
        "example.net",
        "example.org",
    ];

    public static bool Between(Organisation one, Organisation other) =>
        Same(Core(one.Name), Core(other.Name))
        || Same(Host(one.Website), Host(other.Website))
        || Same(Domain(one.Email), Domain(other.Email));

    private static bool Same(string one, string other) => one.Length > 0 && one == other;

    /// <summary>The name in capitals without punctuation, "the", "and" and legal forms; the whole name where nothing is left.</summary>
    private static string Core(string name)
    {
        var words = NotALetterOrDigit()
            .Split(
                name.ToUpperInvariant()
                    .Replace("\u2019", "", StringComparison.Ordinal)
                    .Replace("'", "", StringComparison.Ordinal)
            )
            .Where(word => word.Length > 0)
            .ToList();
        var core = words.Where(word => !IsForm(word)).ToList();
        return string.Join(' ', core.Count > 0 ? core : words);
    }

    private static bool IsForm(string word) =>
        word is "THE" or "AND" or "LTD" or "LIMITED" or "CIC" or "CIO" or "PLC" or "LLP" or "CHARITY" or "TRUST";

    private static string Host(string website) =>
        Uri.TryCreate(website, UriKind.Absolute, out var address)
            ? Own(WorldWideWeb().Replace(address.IdnHost.ToLowerInvariant(), ""))
            : "";

    private static string Domain(string email) =>
        email.Contains('@', StringComparison.Ordinal) ? Own(email.Split('@')[^1].ToLowerInvariant()) : "";

    private static string Own(string domain) => Shared.Contains(domain) ? "" : domain;

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NotALetterOrDigit();

    [GeneratedRegex(@"\Awww\.")]
    private static partial Regex WorldWideWeb();
}
