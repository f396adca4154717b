using System.Globalization;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>A calendar quarter: figures on how referrals flow are of whole quarters, so that no two spans differ by a few people.</summary>
internal readonly record struct FlowPeriod(int Year, int Number)
{
    /// <summary>How many quarters are kept in view, the running one included.</summary>
    public const int InView = 8;

    /// <summary>A quarter's last checklists are followed up four weeks after they were sent: before, it is not published.</summary>
    private const int DaysUntilPublished = 28;

    public DateOnly From => new(Year, (Number * 3) - 2, 1);

    public DateOnly To => From.AddMonths(3).AddDays(-1);

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}");

    public DateOnly PublishedFrom => To.AddDays(DaysUntilPublished);

    public bool MayBePublished(DateOnly today) => today >= PublishedFrom;

    public static FlowPeriod Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<FlowPeriod> Latest(TimeProvider clock)
    {
        var running = Of(UkTime.Today(clock)).From;
        return [.. Enumerable.Range(0, InView).Select(ago => Of(running.AddMonths(-3 * ago)))];
    }
}
