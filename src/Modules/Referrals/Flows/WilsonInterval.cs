namespace PlacePartners.Referrals;

/// <summary>A share of some that count out of all that could, in per cent, with the limits of its 95% interval.</summary>
public sealed record FlowShare(decimal Percent, decimal Low, decimal High);

/// <summary>The Wilson score interval of a proportion, at 95% confidence.</summary>
internal static class WilsonInterval
{
    // The 97.5th percentile of the standard normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>The share of x out of n in per cent, to one decimal place; null where nothing could have counted.</summary>
    /// <param name="counted">x, from 0 to n.</param>
    /// <param name="all">n, 0 or more.</param>
    /// <remarks>Wilson (1927): (2x + z² ∓ z·sqrt(z² + 4x(1 − x/n))) / (2(n + z²)).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">x is negative or more than n.</exception>
    public static FlowShare? Of(int counted, int all)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(counted);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(counted, all);
        if (all == 0)
            return null;
        var share = (double)counted / all;
        var middle = (2 * counted) + (Z * Z);
        var reach = Z * Math.Sqrt((Z * Z) + (4 * counted * (1 - share)));
        var scale = 2 * (all + (Z * Z));
        return new(PerCent(share), PerCent((middle - reach) / scale), PerCent((middle + reach) / scale));
    }

    private static decimal PerCent(double share) => Math.Round((decimal)Math.Clamp(share, 0, 1) * 100, 1);
}
