using System.Globalization;

namespace PlacePartners.Platform.Time;

/// <summary>Dates and clock times as people in the United Kingdom read them: the time zone Europe/London.</summary>
public static class UkTime
{
    /// <summary>Europe/London, with its changes between GMT and British Summer Time.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Today's date in the United Kingdom.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow());

    /// <summary>The date that the calendar on the wall shows at this instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The same instant with the offset of the United Kingdom: +00:00 in winter, +01:00 in summer.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>
    /// The instant, in UTC, at which the clock shows this time on this date. A time that the spring change skips
    /// (01:00 to 01:59) moves forward by one hour; of a time that the autumn change shows twice, the first is taken.
    /// </summary>
    public static DateTimeOffset InstantOf(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);

        // For a skipped time GetUtcOffset answers the offset of winter, which is what moves it forward.
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>A date in full: "20 November 2026".</summary>
    public static string Format(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>An instant as date and clock time in the United Kingdom: "20 November 2026 at 9:30 am".</summary>
    public static string Format(DateTimeOffset instant)
    {
        var local = Local(instant);
        var half = local.Hour < 12 ? "am" : "pm";
        return local.ToString($"d MMMM yyyy 'at' h:mm '{half}'", CultureInfo.InvariantCulture);
    }
}
