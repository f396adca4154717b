namespace PlacePartners.Measures.Statistics;

/// <summary>What kind of figure a measure is. It decides how figures of several organisations, areas or periods combine.</summary>
public enum MeasureValueType
{
    /// <summary>Things that happened in a period: they add up, also over time.</summary>
    CountFlow,

    /// <summary>Things that are there on a day: they add up over organisations; over time the last one counts.</summary>
    CountStock,

    /// <summary>Different people. The same person may be known to two organisations, so these never add up.</summary>
    DistinctPeople,

    /// <summary>A part of a whole: numerator and denominator, the numerator never the larger.</summary>
    Proportion,

    /// <summary>Events for so many people, such as per 1,000.</summary>
    Rate,

    /// <summary>One amount divided by another.</summary>
    Ratio,

    /// <summary>An average with the number of cases behind it.</summary>
    Mean,

    /// <summary>The middle case.</summary>
    Median,

    /// <summary>A score of an instrument.</summary>
    Score,

    /// <summary>An index, rank or decile.</summary>
    Index,

    /// <summary>A rate standardised directly for age.</summary>
    DirectlyStandardisedRate,
}
