using System.Globalization;

namespace PlacePartners.Partnerships.Protection;

/// <summary>The terms that an instrument begins with. What stands in braces is written in when it is drawn up.</summary>
internal static class InstrumentTerms
{
    public static string For(InstrumentKind kind)
    {
        var name = kind == InstrumentKind.LeadChange ? "lead-change" : "dissolution";
        using var file = typeof(InstrumentTerms).Assembly.GetManifestResourceStream(
            $"PlacePartners.Partnerships.Data.{name}.txt"
        )!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Trim();
    }

    public static string Fill(string terms, string partnership, string from, string to, DateOnly effectiveOn) =>
        terms
            .Replace("{partnership}", partnership)
            .Replace("{from}", from)
            .Replace("{to}", to)
            .Replace("{date}", effectiveOn.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")));
}
