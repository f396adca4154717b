using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Returns;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Measures.Figures;

/// <summary>The one series that stands for a measure: the published figures of the place, or the returns added up.</summary>
internal static class Headline
{
    /// <summary>Below this share of expected returns a total is partial and is not judged.</summary>
    public const double LeastCoverage = 0.8;

    /// <param name="figures">The measure's figures, with the returns that were superseded.</param>
    /// <param name="expected">The organisations that are to send returns.</param>
    /// <param name="reader">The organisation that asks; null for the public.</param>
    public static IReadOnlyList<SeriesPoint> Of(
        Measure measure,
        IReadOnlyList<Observation> figures,
        IReadOnlyCollection<Guid> expected,
        Guid? reader
    )
    {
        var points =
            measure.FiguresFrom != FiguresFrom.Returns
                ? figures
                    .Where(o => o.Series == Observation.Place && o.SupersededAt is null)
                    .Select(o => Published(measure, o))
                : figures
                    .GroupBy(o => (o.DefinitionNumber, o.PeriodStart, o.PeriodEnd))
                    .Where(period => period.Any(o => o.SupersededAt is null))
                    .Select(period => Total(measure, [.. period], expected, reader));
        return SeriesPoint.Laid(points, measure.Definitions);
    }

    /// <summary>The areas that the place is compared with, by name.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<SeriesPoint> Points)> Comparisons(
        Measure measure,
        IReadOnlyList<Observation> figures
    ) =>
        [
            .. figures
                .Where(o => o.OrganisationId is null && o.Series != Observation.Place)
                .GroupBy(o => o.Series)
                .OrderBy(series => series.Key, StringComparer.Ordinal)
                .Select(series =>
                    (
                        series.First().AreaName,
                        SeriesPoint.Laid(series.Select(o => Published(measure, o)), measure.Definitions)
                    )
                ),
        ];

    public static Definition DefinitionOf(Measure measure, Observation figure) =>
        measure.Definitions.Single(d => d.Number == figure.DefinitionNumber);

    private static SeriesPoint Published(Measure measure, Observation o) =>
        new(
            o.PeriodStart,
            o.PeriodEnd,
            o.PeriodLabel,
            o.DefinitionNumber,
            DefinitionOf(measure, o).ValueOf(o.Value, o.Numerator, o.Denominator),
            o.Numerator,
            o.Denominator,
            o.Marker
        );

    private static SeriesPoint Total(
        Measure measure,
        List<Observation> history,
        IReadOnlyCollection<Guid> expected,
        Guid? reader
    )
    {
        var returns = history.FindAll(o => o.SupersededAt is null);
        var (first, definition) = (returns[0], DefinitionOf(measure, returns[0]));
        var everyone = expected.Union(returns.Select(o => o.OrganisationId!.Value)).ToList();
        var total = Add(definition, returns, everyone);
        var marker = total.Coverage < LeastCoverage ? "i" : null;
        var point = new SeriesPoint(
            first.PeriodStart,
            first.PeriodEnd,
            first.PeriodLabel,
            first.DefinitionNumber,
            total.Value,
            total.Numerator,
            total.Denominator,
            marker,
            total.Returned,
            total.Expected
        );

        if (
            measure.IsControlled
            && new ControlledReturns(measure, history, reader) is var control
            && (control.HidesTotal || Unsafe(definition, control, returns))
        )
            return point with { Value = null, Numerator = null, Denominator = null, Marker = "c" };
        if (total.Value is not null || RollUp.WhyNot(definition.ValueType) is null)
            return point;
        return definition.ValueType == MeasureValueType.DistinctPeople
            ? point with
            {
                Marker = "z",
                Low = returns.Max(o => o.Value),
                High = returns.Sum(o => o.Value),
            }
            : point with
            {
                Marker = "z",
            };
    }

    private static RolledUp Add(Definition definition, List<Observation> returns, List<Guid> everyone)
    {
        if (RollUp.WhyNot(definition.ValueType) is not null)
        {
            var only = everyone.Count == 1 ? returns[0].Value : null;
            return new RolledUp(only, null, null, returns.Count, everyone.Count);
        }

        var parts = everyone
            .Select(id => returns.Find(o => o.OrganisationId == id))
            .Select(o => o is null ? default : Part(definition, o))
            .ToList();
        return RollUp.Combine(
            definition.ValueType,
            RollUpOver.Organisations,
            parts,
            definition.Multiplier,
            definition.SharesDenominator
        );
    }

    private static RollUpPart Part(Definition definition, Observation o) =>
        definition.ValueType is MeasureValueType.CountFlow or MeasureValueType.CountStock
            ? new RollUpPart(o.Value ?? 0)
            : new RollUpPart(o.Numerator ?? o.Value ?? 0, o.Denominator ?? 0);

    // The range of different people is made of single figures: its ends would give them away.
    private static bool Unsafe(Definition definition, ControlledReturns control, List<Observation> returns) =>
        RollUp.WhyNot(definition.ValueType) is not null && returns.Exists(o => control.Hides(o.OrganisationId!.Value));
}
