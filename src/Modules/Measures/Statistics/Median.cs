namespace PlacePartners.Measures.Statistics;

/// <summary>The middle of a set of figures.</summary>
public static class Median
{
    /// <summary>
    /// The middle figure in order of size, in the unit of the figures; of an even number of figures the mean of the two in the
    /// middle; null when there are none. It needs the records: a median cannot be worked out from the medians of parts.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A figure is not a number.</exception>
    public static double? Of(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        Refuse.Unless(!sorted.Any(double.IsNaN), nameof(figures), "A median needs numbers only.");

        var half = sorted.Length / 2;
        return sorted.Length switch
        {
            0 => null,
            var count when count % 2 == 1 => sorted[half],
            _ => sorted[half - 1] + (sorted[half] - sorted[half - 1]) / 2,
        };
    }
}
