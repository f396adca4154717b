namespace PlacePartners.Measures.Statistics;

/// <summary>Which way a measure should move.</summary>
public enum Direction
{
    /// <summary>More is better.</summary>
    HigherIsBetter,

    /// <summary>Less is better.</summary>
    LowerIsBetter,

    /// <summary>Neither is better: the figure is context and is never judged.</summary>
    NoJudgement,
}

/// <summary>How a figure stands against its path. Always shown as word, shape and colour together.</summary>
public enum TargetStatus
{
    /// <summary>On the path or better.</summary>
    Green,

    /// <summary>Off the path, within the tolerance.</summary>
    Amber,

    /// <summary>Off the path by more than the tolerance.</summary>
    Red,

    /// <summary>No judgement: there is no figure, or the measure has no better direction.</summary>
    Grey,
}

/// <summary>
/// The straight line from where a measure began to where it should be, and how a figure stands against it. Figures are in the
/// unit of the measure and unrounded.
/// </summary>
public sealed class TargetPath
{
    /// <summary>The share of the way from baseline to target that a figure may lag and still be amber.</summary>
    public const double UsualTolerance = 0.1;

    // Binary fractions make 58 and 60 - 2 differ in the sixteenth digit; that must not decide a colour.
    private const double Precision = 1e-12;

    private readonly Direction _direction;
    private readonly (DateOnly On, double Value) _baseline;
    private readonly (DateOnly On, double Value) _target;
    private readonly double _tolerance;

    /// <summary>Draws the path.</summary>
    /// <param name="direction">Which way is better.</param>
    /// <param name="baseline">The figure it begins with and its date.</param>
    /// <param name="target">The figure to reach and the date to reach it by, later than that of the baseline.</param>
    /// <param name="toleranceShare">The tolerance as a share of the distance from baseline to target, 0 to 1.</param>
    /// <param name="tolerance">The tolerance as an absolute amount instead; needed when the target is to stay at the baseline.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A figure is not a number; the target is not later than the baseline; the tolerance is negative, or missing for a target
    /// that equals its baseline.
    /// </exception>
    public TargetPath(
        Direction direction,
        (DateOnly On, double Value) baseline,
        (DateOnly On, double Value) target,
        double toleranceShare = UsualTolerance,
        double? tolerance = null
    )
    {
        Refuse.Unless(
            double.IsFinite(baseline.Value) && double.IsFinite(target.Value),
            nameof(target),
            "Baseline and target must be numbers."
        );
        Refuse.Unless(
            target.On > baseline.On,
            nameof(target),
            "The date of the target must be later than that of the baseline."
        );
        Refuse.Unless(
            toleranceShare is >= 0 and <= 1,
            nameof(toleranceShare),
            "The tolerance must be from 0 to 1 of the distance."
        );
        Refuse.Unless(tolerance is null or >= 0, nameof(tolerance), "The tolerance cannot be negative.");
        Refuse.Unless(
            tolerance is not null || target.Value != baseline.Value,
            nameof(tolerance),
            "A target that equals its baseline needs its tolerance as an amount."
        );

        (_direction, _baseline, _target) = (direction, baseline, target);
        _tolerance = tolerance ?? toleranceShare * Math.Abs(target.Value - baseline.Value);
    }

    /// <summary>
    /// Where the measure should be on a date: by days on the straight line; the baseline before it begins, the target after it
    /// ends.
    /// </summary>
    public double At(DateOnly date)
    {
        if (date <= _baseline.On)
        {
            return _baseline.Value;
        }

        if (date >= _target.On)
        {
            return _target.Value;
        }

        var share = (double)(date.DayNumber - _baseline.On.DayNumber) / (_target.On.DayNumber - _baseline.On.DayNumber);
        return _baseline.Value + (_target.Value - _baseline.Value) * share;
    }

    /// <summary>
    /// How much of the way is done, in per cent: 0 at the baseline, 100 at the target; below 0 when it went the wrong way, above
    /// 100 beyond the target. Null without a figure and when the target equals the baseline.
    /// </summary>
    public double? ProgressPercent(double? value) =>
        _target.Value == _baseline.Value ? null : (value - _baseline.Value) / (_target.Value - _baseline.Value) * 100;

    /// <summary>
    /// Whether the target itself is met, whatever the date. Null without a figure and when nothing is judged.
    /// </summary>
    public bool? IsAchieved(double? value) =>
        Judged(value) is { } figure ? Gap(figure, _target.Value) >= -Slack(figure, _target.Value) : null;

    /// <summary>
    /// Green on the path or better, amber when off it by no more than the tolerance, red beyond; grey without a figure and when
    /// nothing is judged.
    /// </summary>
    public TargetStatus Status(double? value, DateOnly on)
    {
        if (Judged(value) is not { } figure)
        {
            return TargetStatus.Grey;
        }

        var path = At(on);
        var gap = Gap(figure, path) + Slack(figure, path);
        return gap >= 0 ? TargetStatus.Green
            : gap >= -_tolerance ? TargetStatus.Amber
            : TargetStatus.Red;
    }

    private double? Judged(double? value) =>
        _direction == Direction.NoJudgement || value is { } figure && !double.IsFinite(figure) ? null : value;

    private double Gap(double value, double wanted) =>
        _direction == Direction.LowerIsBetter ? wanted - value : value - wanted;

    private static double Slack(double value, double wanted) => Precision * (Math.Abs(value) + Math.Abs(wanted));
}
