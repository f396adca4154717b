using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Measures.Figures;

/// <summary>How a measure stands, judged on unrounded figures of its newest definition.</summary>
/// <param name="Status">on-track, at-risk, off-track, achieved or none.</param>
/// <param name="Path">Where the straight way to the target should be at the latest figure.</param>
/// <param name="Progress">Per cent of the way from baseline to target.</param>
/// <param name="Change">Latest less the period before it in the same segment.</param>
public sealed record Judgement(string Status, double? Path, double? Progress, double? Change, SeriesPoint? Latest)
{
    internal static Judgement Of(Measure measure, IReadOnlyList<SeriesPoint> points)
    {
        var newest = points.OrderBy(point => point.End).ThenBy(point => point.Segment).ToList();
        var latest = newest.FindLast(point => point.Value is not null || point.Marker is not "x");
        if (latest is null)
            return new Judgement("none", null, null, null, null);

        var segment = newest.FindAll(point => point.Segment == latest.Segment);
        var previous = segment.ElementAtOrDefault(segment.IndexOf(latest) - 1);
        var change = latest.CanBeJudged && previous is { CanBeJudged: true } ? latest.Value - previous.Value : null;
        if (!latest.CanBeJudged || measure.PathFor(latest.Segment) is not { } path)
            return new Judgement("none", null, null, change, latest);
        return new Judgement(
            StatusOf(path, latest),
            path.At(latest.End),
            path.ProgressPercent(latest.Value),
            change,
            latest
        );
    }

    private static string StatusOf(TargetPath path, SeriesPoint latest) =>
        path.IsAchieved(latest.Value) == true
            ? "achieved"
            : path.Status(latest.Value, latest.End) switch
            {
                TargetStatus.Green => "on-track",
                TargetStatus.Amber => "at-risk",
                TargetStatus.Red => "off-track",
                _ => "none",
            };
}
