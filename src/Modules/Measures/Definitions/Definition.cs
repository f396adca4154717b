using PlacePartners.Measures.Statistics;
using PlacePartners.Platform.Data;

namespace PlacePartners.Measures.Definitions;

/// <summary>
/// What exactly is counted, from one change of meaning to the next. Figures point at the definition they were made
/// under and are never moved to another.
/// </summary>
internal sealed class Definition : TenantOwned
{
    private Definition() { }

    public Guid MeasureId { get; private set; }
    public int Number { get; private set; }
    public string Numerator { get; private set; } = "";
    public string Denominator { get; private set; } = "";
    public MeasureValueType ValueType { get; private set; }
    public Frequency Frequency { get; private set; }
    public string Unit { get; private set; } = "";
    public double Multiplier { get; private set; }
    public bool SharesDenominator { get; private set; }

    /// <summary>What a published file calls this series; empty for one's own.</summary>
    public string SeriesLabel { get; private set; } = "";

    public string ChangeNote { get; private set; } = "";
    public DateTimeOffset BegunAt { get; private set; }

    public static Definition Of(Guid measureId, int number, Meaning meaning, string changeNote, DateTimeOffset now)
    {
        var definition = new Definition
        {
            MeasureId = measureId,
            Number = number,
            ChangeNote = changeNote.Trim(),
            BegunAt = now,
        };
        definition.Word(meaning);
        return definition;
    }

    public Meaning Meaning => new(Numerator, Denominator, ValueType, Frequency, Unit, Multiplier, SharesDenominator);

    /// <summary>The unit as people read it: somebody who came twice is one of so many different people.</summary>
    public string UnitWords =>
        ValueType is MeasureValueType.DistinctPeople
        && Unit.Length > 0
        && !Unit.StartsWith("different", StringComparison.OrdinalIgnoreCase)
            ? $"different {Unit}"
            : Unit;

    public void Word(Meaning meaning) =>
        (Numerator, Denominator, ValueType, Frequency, Unit, Multiplier, SharesDenominator) = (
            meaning.Numerator.Trim(),
            meaning.Denominator.Trim(),
            meaning.ValueType,
            meaning.Frequency,
            meaning.Unit.Trim(),
            meaning.Multiplier,
            meaning.SharesDenominator
        );

    public void Label(string series) => SeriesLabel = series;

    /// <summary>The figure in the unit of the measure; null when it cannot be worked out.</summary>
    public double? ValueOf(double? value, double? numerator, double? denominator) =>
        value
        ?? (
            denominator is > 0 && ValueType is not MeasureValueType.Mean
                ? numerator / denominator * Multiplier
                : numerator
        );
}

/// <summary>The part of a definition whose change breaks the series.</summary>
internal sealed record Meaning(
    string Numerator,
    string Denominator,
    MeasureValueType ValueType,
    Frequency Frequency,
    string Unit,
    double Multiplier,
    bool SharesDenominator
)
{
    /// <summary>Whether figures of the two can stand in one line when only words differ.</summary>
    public bool CountsLike(Meaning other) =>
        this with { Numerator = "", Denominator = "" } == other with { Numerator = "", Denominator = "" };
}
