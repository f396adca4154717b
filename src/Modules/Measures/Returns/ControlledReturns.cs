using PlacePartners.Measures.Figures;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Measures.Returns;

/// <summary>
/// Which organisations' figures of one period, and whether their total, a reader may see. Whoever holds a figure sees
/// it; and because they know it, the others' figures are protected from being worked out with its help.
/// </summary>
internal sealed class ControlledReturns
{
    private readonly HashSet<Guid> hidden = [];

    public ControlledReturns(IReadOnlyList<Observation> returns, Guid? reader)
    {
        var others = returns.Where(o => o.OrganisationId != reader).ToList();
        if (others.Count == 0)
            return;
        Hide(others, o => o.Numerator ?? (o.Denominator is null ? o.Value : null));
        if (returns.Any(o => o.Denominator is not null))
        {
            Hide(others, o => o.Denominator);
            Hide(others, o => o.Denominator - o.Numerator);
        }
    }

    public bool HidesTotal { get; private set; }

    public bool Hides(Guid organisationId) => hidden.Contains(organisationId);

    private void Hide(List<Observation> others, Func<Observation, double?> amount)
    {
        var counts = others.Select(o => (long)Math.Ceiling(Math.Max(amount(o) ?? 0, 0))).ToList();
        var table = SmallNumbers.Protect([counts], rowTotals: true, columnTotals: false);
        for (var i = 0; i < others.Count; i++)
            if (table[0, i] != Visibility.Shown)
                hidden.Add(others[i].OrganisationId!.Value);

        // This is the total without the reader's own figure, which they can take from the published one.
        HidesTotal |= table[0, counts.Count] != Visibility.Shown;
    }
}
