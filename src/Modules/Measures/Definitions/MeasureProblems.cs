using PlacePartners.Measures.Import;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Measures.Definitions;

/// <summary>What of a definition does not go together.</summary>
internal static class MeasureProblems
{
    private static readonly string[] TwoUnits = [" and ", "&", ";", " or "];

    public static (string Field, string Sentence)? Of(MeasureRequest request)
    {
        Period? baseline = null;
        string? problem = null;
        var hasPeriod = !string.IsNullOrWhiteSpace(request.BaselinePeriod);
        if (hasPeriod)
            _ = request.Frequency!.Value.TryParse(request.BaselinePeriod!, out baseline, out problem);
        var isShare =
            request.ValueType is MeasureValueType.Proportion or MeasureValueType.Rate or MeasureValueType.Ratio;

        return request switch
        {
            _ when isShare && request.Denominator.Trim().Length < 3 => (
                "denominator",
                "Say what it is divided by: a proportion, rate or ratio needs its whole."
            ),
            _ when !DisclosureRule.Choices.Contains(request.HidesBelow) => (
                "hidesBelow",
                $"Choose {string.Join(", ", DisclosureRule.Choices.SkipLast(1))} or {DisclosureRule.Choices[^1]}."
            ),
            _ when TwoUnits.Any(request.Unit.Contains) => (
                "unit",
                "Give one unit. A number and a percentage are two measures."
            ),
            { FiguresFrom: FiguresFrom.Published } when request.Source.Trim().Length < 3 => (
                "source",
                "Say who publishes these figures."
            ),
            _ when problem is not null => ("baselinePeriod", problem),
            { Baseline: null } when hasPeriod => ("baseline", "Enter the figure that the baseline period had."),
            { Baseline: not null } when !hasPeriod => ("baselinePeriod", "Enter the period that the baseline is for."),
            { Target: null, TargetDate: not null } => ("target", "Enter the figure to reach by that date."),
            { Target: not null, TargetDate: null } => (
                "targetDate",
                "Enter the date by which the target is to be reached."
            ),
            { Target: not null, Baseline: null } => ("baseline", "A target needs a baseline to measure the way from."),
            { TargetDate: { } date } when baseline is not null && date <= baseline.End => (
                "targetDate",
                "The target date must be after the baseline period."
            ),
            { Target: { } target, Tolerance: null } when target == request.Baseline => (
                "tolerance",
                "To stay at the baseline, say how far off is still all right."
            ),
            { ValueType: MeasureValueType.Proportion } when !Fits(request.Baseline) => (
                "baseline",
                $"Enter a figure from 0 to {request.Multiplier:0.######}."
            ),
            { ValueType: MeasureValueType.Proportion } when !Fits(request.Target) => (
                "target",
                $"Enter a figure from 0 to {request.Multiplier:0.######}."
            ),
            _ => null,
        };

        bool Fits(double? figure) => figure is null || figure >= 0 && figure <= request.Multiplier;
    }
}
