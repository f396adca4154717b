using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Measures.Figures;

/// <summary>Which amounts make sense for a measure.</summary>
internal static class ReturnRules
{
    private static readonly string?[] InsteadOfValue = ["c", "x", "z", "low", "w"];

    /// <summary>What is wrong with a published row, as a sentence; null when nothing is.</summary>
    public static string? ProblemWithPublished(Meaning meaning, Amounts amounts, string? marker, double most) =>
        amounts switch
        {
            { Value: null, Numerator: null, Denominator: null } when InsteadOfValue.Contains(marker) => null,
            { Value: null, Numerator: null } =>
                "The figure is blank, and nothing says why. Leave the row out, or write [x] for not available.",
            _ when Math.Abs(amounts.Value ?? 0) > most
                    || Math.Abs(amounts.Numerator ?? 0) > most
                    || Math.Abs(amounts.Denominator ?? 0) > most => "The figure is too large.",
            { Numerator: not null, Denominator: null } => "The denominator is blank.",
            { Numerator: not null } when Pair(meaning, amounts) is { } wrong => wrong.Sentence,
            { Value: { } value } when Single(meaning, value) is { } wrong => wrong,
            _ => null,
        };

    /// <summary>What is wrong with a return, and at which field; null when nothing is.</summary>
    public static (string Field, string Sentence)? ProblemWithReturn(Measure measure, Meaning meaning, Amounts amounts)
    {
        if (
            Math.Abs(amounts.Value ?? 0) > 1e12
            || Math.Abs(amounts.Numerator ?? 0) > 1e12
            || Math.Abs(amounts.Denominator ?? 0) > 1e12
        )
            return (amounts.Value is null ? "numerator" : "value", "The figure is too large.");
        var problem = NeedsPair(meaning.ValueType) ? WithPair(meaning, amounts) : WithOne(meaning, amounts);
        return problem ?? NotWhole(measure, meaning, amounts);
    }

    private static (string Field, string Sentence)? WithPair(Meaning meaning, Amounts amounts) =>
        amounts switch
        {
            { Numerator: null } => ("numerator", "Enter the numerator."),
            { Denominator: null } => ("denominator", "Enter the denominator."),
            { Value: not null } => (
                "value",
                "Enter the numerator and denominator only: the percentage or rate is worked out."
            ),
            _ => Pair(meaning, amounts),
        };

    private static (string Field, string Sentence)? WithOne(Meaning meaning, Amounts amounts) =>
        amounts switch
        {
            { Value: null } => ("value", "Enter the figure."),
            { Numerator: not null } => ("numerator", "This measure has one figure, not a numerator."),
            _ when meaning.ValueType == MeasureValueType.Mean && amounts.Denominator is null or <= 0 => (
                "denominator",
                "Enter how many cases the average is of."
            ),
            _ when meaning.ValueType != MeasureValueType.Mean && amounts.Denominator is not null => (
                "denominator",
                "This measure has one figure, not a denominator."
            ),
            { Value: { } value } => Single(meaning, value) is { } wrong ? ("value", wrong) : null,
        };

    /// <summary>Whether a return gives a numerator and a denominator.</summary>
    public static bool NeedsPair(MeasureValueType type) =>
        type is MeasureValueType.Proportion or MeasureValueType.Rate or MeasureValueType.Ratio;

    private static (string Field, string Sentence)? Pair(Meaning meaning, Amounts amounts) =>
        amounts switch
        {
            { Denominator: < 0 } => ("denominator", "The denominator cannot be below 0."),
            { Numerator: not 0, Denominator: 0 } => ("denominator", "The denominator is 0, but the numerator is not."),
            { Numerator: < 0 } when meaning.ValueType != MeasureValueType.Ratio => (
                "numerator",
                "The numerator cannot be below 0."
            ),
            _ when meaning.ValueType == MeasureValueType.Proportion && amounts.Numerator > amounts.Denominator => (
                "numerator",
                "The numerator is more than the denominator: a part cannot be more than its whole."
            ),
            _ => null,
        };

    // Amounts such as hours are counts too: their measure shows decimals. The people that a rate is of may be an estimate.
    private static (string Field, string Sentence)? NotWhole(Measure measure, Meaning meaning, Amounts amounts)
    {
        var isCount =
            meaning.ValueType
            is MeasureValueType.CountFlow
                or MeasureValueType.CountStock
                or MeasureValueType.DistinctPeople;
        var isWhole = measure.CountsPeople || meaning.ValueType is MeasureValueType.DistinctPeople;
        return amounts switch
        {
            { Value: { } value } when isCount && (isWhole || measure.Decimals == 0) && IsPart(value) => (
                "value",
                isWhole ? "People are counted in whole numbers." : "Enter a whole number: this measure is a count."
            ),
            { Numerator: { } part }
                when measure.CountsPeople
                    && meaning.ValueType is (MeasureValueType.Proportion or MeasureValueType.Rate)
                    && IsPart(part) => ("numerator", "People are counted in whole numbers."),
            { Denominator: { } whole }
                when measure.CountsPeople && meaning.ValueType is MeasureValueType.Proportion && IsPart(whole) => (
                "denominator",
                "People are counted in whole numbers."
            ),
            { Denominator: { } cases } when meaning.ValueType is MeasureValueType.Mean && IsPart(cases) => (
                "denominator",
                "Cases are counted in whole numbers."
            ),
            _ => null,
        };
    }

    private static bool IsPart(double amount) => amount != Math.Floor(amount);

    private static string? Single(Meaning meaning, double value) =>
        meaning.ValueType switch
        {
            MeasureValueType.CountFlow
            or MeasureValueType.CountStock
            or MeasureValueType.DistinctPeople when value < 0 => "A count cannot be below 0.",
            MeasureValueType.DistinctPeople when value != Math.Floor(value) => "People are counted in whole numbers.",
            MeasureValueType.Proportion when value < 0 || value > meaning.Multiplier =>
                $"A share must be from 0 to {meaning.Multiplier:0.######}.",
            MeasureValueType.Rate when value < 0 => "A rate cannot be below 0.",
            _ => null,
        };
}
