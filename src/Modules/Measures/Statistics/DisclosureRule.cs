namespace PlacePartners.Measures.Statistics;

/// <summary>What of a measure's figures is kept from those who did not give them.</summary>
/// <param name="HidesBelow">
/// Counts from 1 to one less than this are hidden; one of <see cref="Choices"/>, or 0 where no people are counted.
/// </param>
/// <param name="LeastDenominator">Figures of a whole from 1 to one less than this are hidden; 0 for no such limit.</param>
/// <param name="GuardsPartners">
/// No partner's figure is shown to another, and a total only where it is of <see cref="LeastPartners"/> or more of which none
/// has more than <see cref="LargestShare"/> of it.
/// </param>
public sealed record DisclosureRule(int HidesBelow, int LeastDenominator, bool GuardsPartners)
{
    /// <summary>The thresholds in use by publishers of official figures in the United Kingdom.</summary>
    public static readonly IReadOnlyList<int> Choices = [3, 5, 6, 8, 10];

    public const int LeastPartners = 3;

    public const double LargestShare = 0.85;

    /// <summary>Whether a figure must be hidden by itself.</summary>
    /// <param name="part">The count or numerator; null where there is none.</param>
    /// <param name="whole">The denominator, or how many an average is of; null where there is none.</param>
    public bool IsSmall(long? part, long? whole) =>
        GuardsPartners
        || IsFew(part)
        || IsFew(whole)
        || IsFew(whole - part)
        || whole is > 0 && whole < LeastDenominator;

    /// <summary>Whether a total may not be shown because it tells of one or two partners.</summary>
    public bool GuardsTotalOf(IReadOnlyCollection<long> amounts)
    {
        if (!GuardsPartners)
            return false;
        var sum = amounts.Sum();
        return amounts.Count(amount => amount > 0) < LeastPartners || amounts.Max() > LargestShare * sum;
    }

    private bool IsFew(long? count) => count is > 0 && count < HidesBelow;
}
