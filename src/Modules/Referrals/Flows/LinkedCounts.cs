namespace PlacePartners.Referrals;

/// <summary>One count of a set that is published together.</summary>
internal sealed class LinkedCount
{
    internal LinkedCount(int from, int to, int value, IReadOnlySet<Guid> people, bool isUnshown) =>
        (From, To, Value, People, IsUnshown, IsHidden) = (from, to, value, people, isUnshown, isUnshown);

    internal int From { get; }
    internal int To { get; }
    internal int Value { get; }

    /// <summary>Who stands behind it; one person may be counted more than once.</summary>
    internal IReadOnlySet<Guid> People { get; }

    /// <summary>Is shown to nobody whatever it is, not even that it is 0.</summary>
    internal bool IsUnshown { get; }

    internal bool IsHidden { get; set; }

    /// <summary>Zeros are shown, so an outsider knows that what is hidden is at least 1, unless it never is shown.</summary>
    internal int Least => IsUnshown ? 0 : 1;

    internal bool IsSmall => People.Count is > 0 and < LinkedCounts.FewestPeople;

    /// <summary>As it may be published: null where it is hidden.</summary>
    public int? Shown => IsHidden ? null : Value;
}

/// <summary>
/// Counts of people that are tied by sums: the rows of a table with their totals and subtotals. Hides those behind which
/// stand one to four people, and as many more as it takes that none of the hidden ones can be worked out.
/// </summary>
/// <remarks>
/// <para>
/// Each count runs from one sum to another, as a pipe between two tanks: what runs into a sum runs out of it again. A cell
/// runs from its column to its row, a row's total from its row to the table. Totals that are published in any case are not
/// counts here: they are what an outsider knows. Where one of the two directions of a table has subtotals and the other
/// has none, every table can be laid out so.
/// </para>
/// <para>
/// A hidden count can be found if only one whole number fits all sums. Since the sums form a network, a count may be one
/// more exactly if the one more can flow round: a way leads from its end to its beginning through hidden counts that may
/// grow, or shrink and stay at least what an outsider knows them to be. The like holds for one less. This is exact, not
/// an estimate (Ahuja, Magnanti and Orlin, Network Flows, 1993, chapter 9: a flow is the only one if its residual network has no
/// cycle). Where there is no such way, the counts on the cheapest one are hidden.
/// </para>
/// <para>
/// Beyond single counts, what is hidden in one row stands for five people or more together, so that a row's total less
/// what it shows is not small either.
/// </para>
/// </remarks>
internal sealed class LinkedCounts
{
    /// <summary>A count is shown of so many people, or of none.</summary>
    public const int FewestPeople = 5;

    private readonly List<LinkedCount> counts = [];
    private readonly HashSet<int> guarded = [];
    private int sums;

    /// <summary>A further sum.</summary>
    /// <param name="isGuarded">Whether what is hidden in it must be of five people together; not so where its total is known to be small anyway.</param>
    public int Sum(bool isGuarded)
    {
        if (isGuarded)
            guarded.Add(sums);
        return sums++;
    }

    /// <summary>A further count, 0 or more.</summary>
    /// <param name="from">The sum that it is a part of.</param>
    /// <param name="to">The sum that it helps to make.</param>
    /// <param name="isUnshown">Never shown, as what stands behind it is published nowhere.</param>
    public LinkedCount Add(int from, int to, int value, IReadOnlySet<Guid> people, bool isUnshown = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var count = new LinkedCount(from, to, value, people, isUnshown);
        counts.Add(count);
        return count;
    }

    /// <summary>Hides what must be hidden. False when that cannot protect enough: then show none of them.</summary>
    public bool Protect()
    {
        foreach (var count in counts.Where(count => count.IsSmall))
            count.IsHidden = true;
        while (true)
        {
            if (Thin() is { } sum)
            {
                if (PartnerAt(sum) is not { } partner)
                    return false;
                partner.IsHidden = true;
                continue;
            }
            var rings = counts.Where(NeedsOtherValue).Select(count => Ring(count));
            if (rings.FirstOrDefault(ring => ring is not { Count: 0 }, []) is not { } ring)
                return false;
            if (ring.Count == 0)
                return true;
            foreach (var count in ring)
                count.IsHidden = true;
        }
    }

    private static bool NeedsOtherValue(LinkedCount count) =>
        count.IsHidden && (count.IsUnshown ? count.IsSmall : count.Value > 0);

    /// <summary>A sum of which too few people are hidden together; null when there is none.</summary>
    private int? Thin()
    {
        foreach (var sum in guarded)
        {
            var into = counts.FindAll(count => count.IsHidden && count.To == sum);
            var outOf = counts.FindAll(count => count.IsHidden && count.From == sum);
            // With hidden counts on both sides nobody knows what either comes to.
            if (into.Count > 0 != outOf.Count > 0 && IsFew([.. into, .. outOf]))
                return sum;
        }
        return null;
    }

    private static bool IsFew(List<LinkedCount> hidden) =>
        hidden.SelectMany(count => count.People).Distinct().Take(FewestPeople).Count() is > 0 and < FewestPeople;

    /// <summary>The smallest count shown at a sum that can be hidden to some purpose.</summary>
    private LinkedCount? PartnerAt(int sum) =>
        counts
            .Where(count => !count.IsHidden && count.Value > 0 && (count.From == sum || count.To == sum))
            .OrderBy(count => count.Value)
            .FirstOrDefault(count => Ring(count) is not null);

    /// <summary>
    /// The counts that have to be hidden so that this one may have another value: those on the cheapest way round, where a
    /// hidden count costs nothing and a shown one its value. Empty when it may already; null when there is no way.
    /// </summary>
    private IReadOnlyList<LinkedCount>? Ring(LinkedCount count)
    {
        var more = Way(count.To, count.From, count);
        var less = count.Value > count.Least ? Way(count.From, count.To, count) : null;
        return more is null || less is null ? more ?? less
            : Cost(less) < Cost(more) ? less
            : more;
    }

    private static int Cost(IReadOnlyList<LinkedCount> ring) => ring.Sum(count => count.Value);

    /// <summary>Dijkstra's shortest way, as the shown counts on it.</summary>
    private List<LinkedCount>? Way(int from, int to, LinkedCount without)
    {
        var steps = counts
            .Where(count => count != without && (count.IsHidden || count.Value > 0))
            .SelectMany(count => Steps(count))
            .ToLookup(step => step.From);
        var (costs, came) = (
            new Dictionary<int, int> { [from] = 0 },
            new Dictionary<int, (int From, LinkedCount By)>()
        );
        var next = new PriorityQueue<int, int>([(from, 0)]);
        while (next.TryDequeue(out var at, out var cost))
        {
            if (at == to)
                return Walked(from, to, came);
            if (cost > costs[at])
                continue;
            foreach (var (_, there, by) in steps[at])
            {
                var then = cost + (by.IsHidden ? 0 : by.Value);
                if (costs.TryGetValue(there, out var known) && known <= then)
                    continue;
                (costs[there], came[there]) = (then, (at, by));
                next.Enqueue(there, then);
            }
        }
        return null;
    }

    /// <summary>One more runs along a count, one less against it, where it can be less.</summary>
    private static IEnumerable<(int From, int To, LinkedCount By)> Steps(LinkedCount count) =>
        count.Value > count.Least
            ? [(count.From, count.To, count), (count.To, count.From, count)]
            : [(count.From, count.To, count)];

    private static List<LinkedCount> Walked(int from, int to, Dictionary<int, (int From, LinkedCount By)> came)
    {
        List<LinkedCount> shown = [];
        for (var at = to; at != from; at = came[at].From)
        {
            if (!came[at].By.IsHidden)
                shown.Add(came[at].By);
        }
        return shown;
    }
}
