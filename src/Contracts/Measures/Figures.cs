using MediatR;

namespace PlacePartners.Contracts.Measures;

/// <summary>One period's figure of a measure, as it may be shown to the asking person.</summary>
/// <param name="Label">The period as people say it: 2019/20, April 2016.</param>
/// <param name="Value">In the measure's unit; null when hidden or not available.</param>
/// <param name="Marker">
/// Why there is no value, or a note on it: c hidden, x not available, z figures of this kind do not add up, i not all
/// partners returned, b break before it, or the publisher's (e estimated, p provisional, r revised, u unreliable); null for none.
/// </param>
/// <param name="Segment">Points of different segments are not joined: the definition changed between them.</param>
public sealed record MeasurePoint(
    DateOnly Start,
    DateOnly End,
    string Label,
    decimal? Value,
    decimal? Numerator,
    decimal? Denominator,
    string? Marker,
    int Segment
);

/// <summary>A measure with its series for the partnership's own place, oldest first.</summary>
/// <param name="HigherIsBetter">Null: no judgement.</param>
/// <param name="Status">on-track, at-risk, off-track, achieved or none, judged on unrounded values against the target path.</param>
/// <param name="Change">Latest value less the one before it in the same segment; null when either is missing.</param>
/// <param name="Source">Who published the figures, with the licence's attribution; null for the partnership's own.</param>
public sealed record MeasureFigures(
    Guid Id,
    Guid? GoalId,
    string Name,
    string Question,
    string Unit,
    int Decimals,
    bool? HigherIsBetter,
    decimal? Baseline,
    string? BaselinePeriod,
    decimal? Target,
    DateOnly? TargetDate,
    string Status,
    MeasurePoint? Latest,
    decimal? Change,
    string? Source,
    IReadOnlyList<MeasurePoint> Points
);

/// <summary>Asks for the measures of the current partnership with their published series, in order of goal and name.</summary>
/// <param name="AsAt">Only periods that end on or before this day.</param>
public sealed record GetMeasureFigures(DateOnly AsAt) : IRequest<IReadOnlyList<MeasureFigures>>;

/// <summary>
/// Asks to make a table of counts of people safe to show to those who do not hold the records: counts from 1 to 4 are
/// hidden, and with them whatever would reveal them by subtraction.
/// </summary>
/// <param name="Rows">Counts by row and column, none negative, all rows of one length.</param>
/// <param name="People">
/// How many different people stand behind each count, where one person may be counted more than once: a row and a column
/// more than Rows, for the totals. Null when each count is one of people.
/// </param>
public sealed record HideSmallNumbers(
    IReadOnlyList<IReadOnlyList<int>> Rows,
    IReadOnlyList<IReadOnlyList<int>>? People = null
) : IRequest<SafeTable>;

/// <summary>The answer to <see cref="HideSmallNumbers"/>: null where a count is hidden.</summary>
public sealed record SafeTable(
    IReadOnlyList<IReadOnlyList<int?>> Rows,
    IReadOnlyList<int?> RowTotals,
    IReadOnlyList<int?> ColumnTotals,
    int? Total
);

/// <summary>A figure of a measure was entered, imported, changed or withdrawn.</summary>
public sealed record MeasureFiguresChanged(Guid MeasureId) : IEvent;
