using System.Globalization;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// A date of a search: it stands for all of the time that it names, so a month for the whole month and a second for the whole
/// second. Days, months and years are those of London's clocks; an instant says its own offset.
/// </summary>
internal static class FhirWhen
{
    private const string Field = "_lastUpdated";

    private static readonly string[] Seconds = ["yyyy-MM-dd'T'HH:mm:ssK"];
    private static readonly string[] Parts = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>From when it was changed, and before when; null where there is no such end.</summary>
    /// <exception cref="Refusal">400, where it is no date or begins with another prefix.</exception>
    public static (DateTimeOffset? From, DateTimeOffset? Before) Of(string asked)
    {
        var hasPrefix = asked.Length > 2 && char.IsAsciiLetter(asked[0]) && char.IsAsciiLetter(asked[1]);
        var (prefix, value) = hasPrefix ? (asked[..2], asked[2..]) : ("eq", asked);
        var (start, end) =
            Days(value)
            ?? Instant(value)
            ?? throw Refusal.Field(Field, "Enter a day or an instant with its offset, such as ge2026-11-30T09:00:00Z.");
        return prefix switch
        {
            "ge" => (start, null),
            "gt" => (end, null),
            "lt" => (null, start),
            "le" => (null, end),
            "eq" => (start, end),
            _ => throw Refusal.Field(Field, "Begin it with ge, gt, le, lt or eq."),
        };
    }

    private static (DateTimeOffset, DateTimeOffset)? Days(string value) =>
        Day(value, "yyyy-MM-dd") is { } day ? Span(day, day.AddDays(1))
        : Day(value, "yyyy-MM") is { } month ? Span(month, month.AddMonths(1))
        : Day(value, "yyyy") is { Year: < 9999 } year ? Span(year, year.AddYears(1))
        : null;

    private static (DateTimeOffset, DateTimeOffset)? Instant(string value)
    {
        // A plus that was not encoded comes as a space.
        var written = value.Replace(' ', '+');
        if (!written.EndsWith('Z') && written.LastIndexOfAny(['+', '-']) < "yyyy-MM-ddT".Length)
            return null;
        return At(written, Seconds) is { } second ? (second, second.AddSeconds(1))
            : At(written, Parts) is { } part ? (part, part.AddMilliseconds(1))
            : null;
    }

    private static DateOnly? Day(string value, string format) =>
        DateOnly.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 1 and < 9999
            ? day
            : null;

    private static DateTimeOffset? At(string value, string[] formats) =>
        DateTimeOffset.TryParseExact(value, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        && at.Year is > 1 and < 9999
            ? at
            : null;

    private static (DateTimeOffset, DateTimeOffset) Span(DateOnly from, DateOnly before) =>
        (UkTime.InstantOf(from, TimeOnly.MinValue), UkTime.InstantOf(before, TimeOnly.MinValue));
}
