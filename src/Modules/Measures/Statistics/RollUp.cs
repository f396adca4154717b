namespace PlacePartners.Measures.Statistics;

/// <summary>Over what figures are combined.</summary>
public enum RollUpOver
{
    /// <summary>Partners that each made a return.</summary>
    Organisations,

    /// <summary>Areas that do not overlap and together make up the larger one.</summary>
    Areas,

    /// <summary>Periods that follow one another, given in order of time.</summary>
    Periods,
}

/// <summary>One return that goes into a total. A return that was not made has no amount; zero is a return.</summary>
/// <param name="Amount">The count, the numerator or the mean.</param>
/// <param name="Base">The denominator, or the number of cases behind a mean; null for counts.</param>
public readonly record struct RollUpPart(double? Amount, double? Base = null);

/// <summary>A total with the figures that it was worked out from.</summary>
/// <param name="Value">
/// The total in the unit of the measure; null when nothing was returned, when all denominators are 0, or when the last period
/// of a stock was not returned.
/// </param>
/// <param name="Numerator">The summed amounts; for means the sum of mean × cases.</param>
/// <param name="Denominator">The pooled denominators or cases; null for counts.</param>
/// <param name="Returned">How many parts were returned.</param>
/// <param name="Expected">How many parts there should be. Where fewer were returned, the total is partial.</param>
public sealed record RolledUp(double? Value, double? Numerator, double? Denominator, int Returned, int Expected)
{
    /// <summary>The share of expected parts that were returned, 0 to 1; null when none were expected.</summary>
    public double? Coverage => Expected == 0 ? null : (double)Returned / Expected;
}

/// <summary>
/// Combines the figures of several organisations, areas or periods. Percentages, rates and means are never averaged: their
/// numerators and denominators are pooled. Missing parts are never filled in.
/// </summary>
/// <remarks>
/// Counts: sum. Proportions, rates and ratios: sum of numerators / sum of denominators. Means: sum of mean × cases / sum of
/// cases. Stocks over time: the last one. A part of 0 out of 0 is a return that adds nothing.
/// </remarks>
public static class RollUp
{
    /// <summary>Why figures of this type do not combine, as a sentence for the reader; null when they do.</summary>
    public static string? WhyNot(MeasureValueType type) =>
        type switch
        {
            MeasureValueType.DistinctPeople =>
                "Different people cannot be added up, because one person may be counted twice.",
            MeasureValueType.Median => "A median of the whole cannot be worked out from the medians of its parts.",
            MeasureValueType.Score => "Scores cannot be combined; combine the shares of people who improved instead.",
            MeasureValueType.Index => "An index, rank or decile cannot be combined.",
            MeasureValueType.DirectlyStandardisedRate =>
                "A standardised rate must be worked out again from its age bands.",
            _ => null,
        };

    /// <summary>Combines the parts into a total.</summary>
    /// <param name="type">The value type of the measure.</param>
    /// <param name="over">What the parts are; periods in order of time.</param>
    /// <param name="parts">All parts that are expected, also those not returned.</param>
    /// <param name="multiplier">What a proportion, rate or ratio is shown per: 100 for per cent. Counts and means ignore it.</param>
    /// <param name="sharedDenominator">
    /// Whether all organisations divide by the same denominator, such as the people of the area: it is then taken once.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The type does not combine (<see cref="WhyNot"/>); a numerator has no denominator; a denominator is 0 with a numerator
    /// that is not; an amount or base is negative or not a number; a proportion is more than its whole; a shared denominator
    /// differs between organisations.
    /// </exception>
    public static RolledUp Combine(
        MeasureValueType type,
        RollUpOver over,
        IReadOnlyList<RollUpPart> parts,
        double multiplier = 1,
        bool sharedDenominator = false
    )
    {
        if (WhyNot(type) is { } reason)
        {
            throw new ArgumentException(reason, nameof(type));
        }

        var returned = parts.Where(part => part.Amount is not null).ToList();
        returned.ForEach(part => Check(part, type));

        return type switch
        {
            MeasureValueType.CountStock when over == RollUpOver.Periods => Latest(parts, returned.Count),
            MeasureValueType.CountFlow or MeasureValueType.CountStock => Sum(parts, returned),
            MeasureValueType.Mean => Pool(parts, returned, part => part.Amount!.Value * part.Base!.Value, 1, false),
            _ => Pool(
                parts,
                returned,
                part => part.Amount!.Value,
                multiplier,
                sharedDenominator && over == RollUpOver.Organisations
            ),
        };
    }

    private static void Check(RollUpPart part, MeasureValueType type)
    {
        var (amount, denominator) = (part.Amount!.Value, part.Base);
        var isCount = type is MeasureValueType.CountFlow or MeasureValueType.CountStock;
        var sentence = (isCount, amount, denominator) switch
        {
            _ when !double.IsFinite(amount) || denominator is { } given && !double.IsFinite(given) =>
                "A return holds something that is not a number.",
            (true, < 0, _) => "A count cannot be negative.",
            (true, _, _) => null,
            (_, _, null) => "A figure without its denominator cannot be pooled.",
            (_, _, < 0) => "A denominator cannot be negative.",
            (_, not 0, 0) => "A denominator is 0 though its numerator is not.",
            _ when type is MeasureValueType.Proportion && (amount < 0 || amount > denominator) =>
                "A part cannot be more than its whole.",
            _ when type is MeasureValueType.Rate && amount < 0 => "A count of events cannot be negative.",
            _ => null,
        };

        if (sentence is not null)
        {
            throw new ArgumentException(sentence, nameof(part));
        }
    }

    private static RolledUp Sum(IReadOnlyList<RollUpPart> parts, List<RollUpPart> returned)
    {
        double? sum = returned.Count == 0 ? null : returned.Sum(part => part.Amount!.Value);
        return new RolledUp(sum, sum, null, returned.Count, parts.Count);
    }

    // An older stock is never carried forward to stand for a period that was not returned.
    private static RolledUp Latest(IReadOnlyList<RollUpPart> parts, int returned)
    {
        var last = parts.Count == 0 ? null : parts[^1].Amount;
        return new RolledUp(last, last, null, returned, parts.Count);
    }

    private static RolledUp Pool(
        IReadOnlyList<RollUpPart> parts,
        List<RollUpPart> returned,
        Func<RollUpPart, double> amountOf,
        double multiplier,
        bool shared
    )
    {
        if (returned.Count == 0)
        {
            return new RolledUp(null, null, null, 0, parts.Count);
        }

        if (shared && returned.Select(part => part.Base).Distinct().Count() > 1)
        {
            throw new ArgumentException(
                "Organisations that share a denominator must state the same one.",
                nameof(parts)
            );
        }

        var numerator = returned.Sum(amountOf);
        var denominator = shared ? returned[0].Base!.Value : returned.Sum(part => part.Base!.Value);
        double? value = denominator == 0 ? null : numerator / denominator * multiplier;
        return new RolledUp(value, numerator, denominator, returned.Count, parts.Count);
    }
}
