using PlacePartners.Contracts.Measures;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Import;

namespace PlacePartners.Measures.Figures;

/// <summary>A period of a series as it may be shown.</summary>
/// <param name="Marker">c hidden, x not available, i not all partners returned, b break before it, or the publisher's; null for none.</param>
/// <param name="Returned">How many organisations returned it; null for published figures.</param>
/// <param name="Low">The least that different people counted by several organisations can be.</param>
/// <param name="High">The most that they can be.</param>
public sealed record SeriesPoint(
    DateOnly Start,
    DateOnly End,
    string Label,
    int Segment,
    double? Value,
    double? Numerator = null,
    double? Denominator = null,
    string? Marker = null,
    int? Returned = null,
    int? Expected = null,
    double? Low = null,
    double? High = null
)
{
    /// <summary>Whether it may be judged: it is there, and not built from too few returns.</summary>
    internal bool CanBeJudged => Value is not null && Marker is not "i";

    internal MeasurePoint ToContract() =>
        new(Start, End, Label, (decimal?)Value, (decimal?)Numerator, (decimal?)Denominator, Marker, Segment);

    internal static SeriesPoint Missing(Period period, int segment) =>
        new(period.Start, period.End, period.Label, segment, null, Marker: "x");

    /// <summary>
    /// In order of time, with a point without value for each period that is missing, so that no line is drawn through
    /// it, and a mark on the first figure after a change of definition.
    /// </summary>
    internal static IReadOnlyList<SeriesPoint> Laid(
        IEnumerable<SeriesPoint> points,
        IReadOnlyList<Definition> definitions
    )
    {
        var laid = new List<SeriesPoint>();
        var first = definitions.Min(definition => definition.Number);
        foreach (var segment in points.GroupBy(point => point.Segment).OrderBy(group => group.Key))
        {
            var frequency = definitions.Single(definition => definition.Number == segment.Key).Frequency;
            SeriesPoint? before = null;
            foreach (var point in segment.OrderBy(point => point.Start))
            {
                laid.AddRange(Gap(before, point, frequency));
                laid.Add(
                    before is null && laid.Count > 0 && segment.Key > first
                        ? point with
                        {
                            Marker = point.Marker ?? "b",
                        }
                        : point
                );
                before = point;
            }
        }

        return laid;
    }

    private static IEnumerable<SeriesPoint> Gap(SeriesPoint? before, SeriesPoint point, Frequency frequency)
    {
        if (before is null)
            yield break;
        for (
            var next = frequency.Containing(before.End.AddDays(1));
            next.Start < point.Start;
            next = frequency.Containing(next.End.AddDays(1))
        )
            yield return Missing(next, point.Segment);
    }
}
