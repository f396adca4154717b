using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Measures.Returns;

/// <summary>
/// Which organisations' figures of one period, and whether their total, a reader may see. Whoever holds a figure sees
/// it; and because they know it, the others' figures are protected from being worked out with its help. Earlier figures
/// count too: somebody may have seen the total before a return and after it.
/// </summary>
internal sealed class ControlledReturns
{
    private readonly RowOverTime row;
    private readonly Dictionary<Guid, Guid> figures;

    /// <param name="history">The figures of the period, those that were superseded included.</param>
    public ControlledReturns(Measure measure, IReadOnlyList<Observation> history, Guid? reader)
    {
        var rule = measure.Disclosure;
        var others = history.Where(o => o.OrganisationId != reader).ToList();
        var hasRest = others.TrueForAll(o => o.Denominator is null || o.Numerator <= o.Denominator);
        figures = others.Where(o => o.SupersededAt is null).ToDictionary(o => o.OrganisationId!.Value, o => o.Id);
        row = new RowOverTime(
            Moments(history)
                .Select(moment => new RowMoment(
                    [.. moment.Where(o => o.OrganisationId != reader).Select(FigureOf)],
                    rule.GuardsTotalOf([.. moment.Select(o => FigureOf(o).Amounts[0])])
                ))
        );

        RowFigure FigureOf(Observation o)
        {
            var (part, whole) = (
                Counted(o.Numerator ?? (o.Denominator is null ? o.Value : null)),
                Counted(o.Denominator)
            );
            long[] amounts = (part, whole) switch
            {
                ({ } count, { } of) => [count, hasRest ? of - count : of],
                _ => [part ?? whole ?? 0],
            };
            return new RowFigure(o.Id, amounts, rule.IsSmall(part, whole));
        }
    }

    public bool HidesTotal => row.HidesTotal;

    public bool Hides(Guid organisationId) => figures.TryGetValue(organisationId, out var figure) && row.Hides(figure);

    private static long? Counted(double? amount) => amount is { } given ? (long)Math.Ceiling(Math.Max(given, 0)) : null;

    // What was recorded at one instant was never seen apart.
    private static IEnumerable<IReadOnlyList<Observation>> Moments(IReadOnlyList<Observation> history) =>
        history
            .SelectMany(o => o.SupersededAt is { } end ? new[] { o.RecordedAt, end } : [o.RecordedAt])
            .Distinct()
            .Order()
            .Select(at => (IReadOnlyList<Observation>)[.. history.Where(o => o.StoodAt(at))]);
}
