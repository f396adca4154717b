using System.Globalization;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

internal static class Days
{
    /// <summary>The instants between which a span of London days lies: the first included, the second not.</summary>
    public static (DateTimeOffset From, DateTimeOffset Until) Span(DateOnly from, DateOnly to) =>
        (
            UkTime.InstantOf(from, TimeOnly.MinValue),
            to == DateOnly.MaxValue ? DateTimeOffset.MaxValue : UkTime.InstantOf(to.AddDays(1), TimeOnly.MinValue)
        );

    /// <summary>A day as spreadsheets read it; empty for none.</summary>
    public static string Cell(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
