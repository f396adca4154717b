using PlacePartners.Measures.Statistics;

namespace PlacePartners.Measures.Demo;

/// <summary>A measure that partners send quarterly returns for.</summary>
/// <param name="From">Who sends them.</param>
/// <param name="Start">What one partner counts in the first quarter; of a share, its numerator.</param>
/// <param name="Growth">How much that grows over the two years: 0.5 is by half.</param>
/// <param name="Whole">Of a share, what one partner divides by; 0 for a plain count.</param>
/// <param name="Behind">Who has not sent the newest quarter yet: the work of the coordinator persona.</param>
internal sealed record DemoCounted(
    string Name,
    string Question,
    string Goal,
    string Numerator,
    string Denominator,
    MeasureValueType ValueType,
    string Unit,
    string From,
    double Start,
    double Growth,
    double Whole = 0,
    double? Target = null,
    bool CountsPeople = false,
    string Behind = ""
);
