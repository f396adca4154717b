namespace PlacePartners.Platform.Http;

/// <summary>A page that people are sent to.</summary>
public static class WebAddress
{
    internal const string Wrong = "Enter a web address, such as www.example.org.";

    /// <summary>
    /// The address in full, https:// before one that was typed without; empty stays empty. Refused at the field of the form:
    /// what is no address of a page.
    /// </summary>
    /// <param name="field">In camelCase, as in the request.</param>
    /// <param name="text">As it was typed.</param>
    public static string Check(string field, string text) => Full(text) ?? throw Refusal.Field(field, Wrong);

    internal static string? Full(string text)
    {
        var typed = text.Trim();
        if (typed.Length == 0)
            return "";
        var full = typed.Contains("://", StringComparison.Ordinal) ? typed : $"https://{typed}";
        return
            Uri.TryCreate(full, UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http"
            && address.Host.Contains('.', StringComparison.Ordinal)
            ? full
            : null;
    }
}
