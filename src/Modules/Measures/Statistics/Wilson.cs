namespace PlacePartners.Measures.Statistics;

/// <summary>The Wilson score interval of a proportion.</summary>
public static class Wilson
{
    /// <summary>The limits of x out of n, as shares from 0 to 1. Multiply by 100 for per cent.</summary>
    /// <param name="numerator">x, 0 to n: those that count. Need not be whole, as pooled figures may not be.</param>
    /// <param name="denominator">n, more than 0: all that could have counted.</param>
    /// <param name="confidence">
    /// The level of confidence, more than 0 and at most 1; 0.95 unless the measure says otherwise. At 1 the limits are 0 and 1.
    /// </param>
    /// <remarks>
    /// Wilson (1927); as used by the Office for Health Improvement and Disparities (PHEindicatormethods):
    /// (2x + z² ∓ z·sqrt(z² + 4x(1 - x/n))) / (2(n + z²)). With x = 0 the lower limit is 0, with x = n the upper one is 1.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A figure lies outside its range.</exception>
    public static Interval Of(double numerator, double denominator, double confidence = 0.95)
    {
        Refuse.Unless(
            denominator > 0 && double.IsFinite(denominator),
            nameof(denominator),
            "The denominator must be more than 0."
        );
        Refuse.Unless(numerator >= 0, nameof(numerator), "The numerator cannot be negative.");
        Refuse.Unless(
            numerator <= denominator,
            nameof(numerator),
            "The numerator of a proportion cannot be more than its denominator."
        );
        Refuse.Unless(
            confidence is > 0 and <= 1,
            nameof(confidence),
            "The confidence must be more than 0 and at most 1."
        );

        if (confidence == 1)
        {
            return new Interval(0, 1);
        }

        var z = Normal.Quantile(confidence + (1 - confidence) / 2);
        var middle = 2 * numerator + z * z;
        var reach = z * Math.Sqrt(z * z + 4 * numerator * (1 - numerator / denominator));
        var scale = 2 * (denominator + z * z);

        // At the upper end the terms cancel on paper, but not in binary fractions.
        return new Interval((middle - reach) / scale, numerator == denominator ? 1 : (middle + reach) / scale);
    }
}
