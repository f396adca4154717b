namespace PlacePartners.Referrals;

/// <summary>
/// What is looked for among referrals is often a resident's name, so it comes URL-encoded in the request header <c>Search</c>
/// and never in an address, which logs and histories keep.
/// </summary>
internal static class SearchText
{
    public const string Header = "Search";

    /// <summary>The words looked for in lower case, or null where everything is asked for.</summary>
    public static string? Of(string? header) =>
        string.IsNullOrWhiteSpace(header) ? null : Uri.UnescapeDataString(header).Trim().ToLowerInvariant();
}
