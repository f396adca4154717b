namespace PlacePartners.Measures.Statistics;

/// <summary>What one partner gave for a period.</summary>
/// <param name="Id">A figure that stays as it is keeps its id; a corrected one has another.</param>
/// <param name="Amounts">What is added up, each 0 or more: a count, or a part and the rest of its whole.</param>
/// <param name="IsSmall">Whether it must be hidden by itself.</param>
public sealed record RowFigure(Guid Id, IReadOnlyList<long> Amounts, bool IsSmall);

/// <summary>A row as it stood for a while.</summary>
/// <param name="GuardsTotal">Whether its total may not be shown for another reason than small figures.</param>
public sealed record RowMoment(IReadOnlyList<RowFigure> Figures, bool GuardsTotal = false);

/// <summary>
/// Decides which figures of a row, and whether its total, may be shown to somebody who looked at it each time that it changed:
/// whoever saw the total before and after one partner gave a figure can take the one from the other.
/// </summary>
/// <remarks>
/// The moments are gone through in order, and what was shown stays known. A total is shown only where every small figure that
/// stood in any shown total could be one more or one less with everything that was ever shown being the same: a change of
/// figures by one up or down, which leaves each shown total as it is, is looked for and found. If there is none, the smallest
/// figure that is new at this moment is hidden as well, then the next; if that does not do, the total is hidden. A figure
/// that was hidden once stays so. The search gives up after a number of steps, and hides. An outsider knows that a single
/// count that is hidden is at least 1, since zeros are shown; the parts of a hidden pair may be 0.
/// </remarks>
public sealed class RowOverTime
{
    private const int MostSteps = 5000;

    private readonly HashSet<Guid> hidden = [];
    private readonly HashSet<Guid> shown = [];

    // The hidden figures of each total that was shown: these are what an outsider solves for.
    private readonly List<IReadOnlyList<RowFigure>> totals = [];

    /// <param name="moments">The row as it stood after each change, the oldest first.</param>
    public RowOverTime(IEnumerable<RowMoment> moments)
    {
        foreach (var (figures, guardsTotal) in moments)
            Pass(figures, guardsTotal);
    }

    /// <summary>Whether the total at the last moment is hidden.</summary>
    public bool HidesTotal { get; private set; }

    public bool Hides(Guid figure) => hidden.Contains(figure);

    private void Pass(IReadOnlyList<RowFigure> figures, bool guardsTotal)
    {
        hidden.UnionWith(figures.Where(figure => figure.IsSmall && !shown.Contains(figure.Id)).Select(f => f.Id));
        var partners = new Queue<RowFigure>(
            figures
                .Where(figure => !hidden.Contains(figure.Id) && !shown.Contains(figure.Id) && figure.Amounts.Sum() > 0)
                .OrderBy(figure => figure.Amounts.Sum())
        );
        var also = new List<Guid>();
        HidesTotal = guardsTotal || !Tries(figures);
        while (HidesTotal && !guardsTotal && partners.TryDequeue(out var partner))
        {
            hidden.Add(partner.Id);
            also.Add(partner.Id);
            HidesTotal = !Tries(figures);
        }

        if (HidesTotal)
            hidden.ExceptWith(also);
        shown.UnionWith(figures.Select(figure => figure.Id).Where(id => !hidden.Contains(id)));
    }

    /// <summary>Shows the total if nothing small can be worked out with it.</summary>
    private bool Tries(IReadOnlyList<RowFigure> figures)
    {
        var among = figures.Where(figure => hidden.Contains(figure.Id)).OrderBy(figure => figure.Id).ToList();
        if (among.Count == 0 || totals.Exists(total => total.SequenceEqual(among)))
            return true;
        totals.Add(among);
        var unknown = totals.SelectMany(total => total).DistinctBy(figure => figure.Id).ToList();
        var isSafe = unknown.Where(figure => figure.IsSmall).All(figure => CouldBeOther(figure));
        if (!isSafe)
            totals.RemoveAt(totals.Count - 1);
        return isSafe;
    }

    private bool CouldBeOther(RowFigure figure) =>
        Enumerable
            .Range(0, figure.Amounts.Count)
            .Where(at => figure.Amounts[at] > 0)
            .All(at =>
                new[] { 1, -1 }.Any(by =>
                {
                    var change = new Dictionary<Guid, int>();
                    var steps = MostSteps;
                    return Moves(figure, at, by, change) && Balances(at, change, ref steps);
                })
            );

    private static bool Moves(RowFigure figure, int at, int by, Dictionary<Guid, int> change)
    {
        var least = figure.Amounts.Count == 1 ? 1 : 0;
        if (figure.Amounts[at] + by < least)
            return false;
        change.Add(figure.Id, by);
        return true;
    }

    private bool Balances(int at, Dictionary<Guid, int> change, ref int steps)
    {
        foreach (var total in totals)
        {
            var off = total.Sum(figure => change.GetValueOrDefault(figure.Id));
            if (off == 0)
                continue;
            foreach (var figure in total.Where(figure => !change.ContainsKey(figure.Id)))
            {
                if (--steps < 0)
                    return false;
                if (!Moves(figure, at, -Math.Sign(off), change))
                    continue;
                if (Balances(at, change, ref steps))
                    return true;
                change.Remove(figure.Id);
            }

            return false;
        }

        return true;
    }
}
