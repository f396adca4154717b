using System.ComponentModel.DataAnnotations;
using PlacePartners.Measures.Statistics;
using PlacePartners.Platform.Http;

namespace PlacePartners.Measures.Definitions;

/// <summary>Where the figures of a measure come from.</summary>
public enum FiguresFrom
{
    /// <summary>Partners send returns, which are added up.</summary>
    Returns,

    /// <summary>Somebody publishes them for the place.</summary>
    Published,

    /// <summary>The product counts them by itself.</summary>
    Counted,
}

/// <summary>What a person says when they define or change a measure.</summary>
public abstract record MeasureRequest
{
    [Line(3, 200)]
    public string Name { get; init; } = "";

    [Line(5, 400)]
    public string Question { get; init; } = "";

    [Required(ErrorMessage = "Choose where the figures come from.")]
    public FiguresFrom? FiguresFrom { get; init; }

    [Text(3, 1000)]
    public string Numerator { get; init; } = "";

    [Text(0, 1000)]
    public string Denominator { get; init; } = "";

    [Required(ErrorMessage = "Choose the kind of figure.")]
    public MeasureValueType? ValueType { get; init; }

    [Line(1, 60)]
    public string Unit { get; init; } = "";

    [Number(0.000001, 10_000_000)]
    public double Multiplier { get; init; } = 1;

    public bool SharesDenominator { get; init; }

    [Number(0, 6)]
    public int Decimals { get; init; }

    [Required(ErrorMessage = "Choose which way is better.")]
    public Direction? Direction { get; init; }

    [Required(ErrorMessage = "Choose how often there is a figure.")]
    public Frequency? Frequency { get; init; }

    public Guid? GoalId { get; init; }

    [Number(-1e12, 1e12)]
    public double? Baseline { get; init; }

    [Line(0, 40)]
    public string? BaselinePeriod { get; init; }

    [Number(-1e12, 1e12)]
    public double? Target { get; init; }

    public DateOnly? TargetDate { get; init; }

    [Number(0, 1e12)]
    public double? Tolerance { get; init; }

    [Line(0, 1000)]
    public string Source { get; init; } = "";

    [Text(0, 2000)]
    public string Caveats { get; init; } = "";

    public bool CountsPeople { get; init; }

    /// <summary>Where people are counted: counts from 1 to one less than this are hidden. One of 3, 5, 6, 8, 10.</summary>
    public int HidesBelow { get; init; } = SmallNumbers.UsualThreshold;

    /// <summary>Where people are counted: figures of a smaller whole are hidden; 0 for no such limit.</summary>
    [Number(0, 1000)]
    public int LeastDenominator { get; init; }

    /// <summary>No partner's figure is shown to another, and totals only of three or more of which none has most of it.</summary>
    public bool GuardsPartners { get; init; }

    [Line(0, 200)]
    public string AreaName { get; init; } = "";

    public Guid? LeadOrganisationId { get; init; }

    /// <summary>Who is to send returns; none means all partners.</summary>
    [Items(0, 200)]
    public IReadOnlyList<Guid> ReturnedBy { get; init; } = [];

    internal Meaning Meaning =>
        new(
            Numerator.Trim(),
            Denominator.Trim(),
            ValueType!.Value,
            Frequency!.Value,
            Unit.Trim(),
            Multiplier,
            SharesDenominator
        );
}
