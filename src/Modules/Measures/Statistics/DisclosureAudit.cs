namespace PlacePartners.Measures.Statistics;

/// <summary>The least and the greatest value that a hidden figure can have; no greatest where nothing limits it.</summary>
public readonly record struct PossibleRange(long Least, long? Greatest);

/// <summary>
/// What an outsider can work out about the hidden figures of a table: exact bounds, given every shown count and total, that
/// figures are whole, and that a hidden one is at least 1 because zeros are shown.
/// </summary>
/// <remarks>
/// A table with totals is a circulation in a network: one node for each line, one arc for each figure, what flows in flows
/// out. The true figures are one circulation; a hidden figure can be larger or smaller by as much as can be sent round a cycle
/// through it (Ford and Fulkerson, Flows in Networks, 1962). Whole capacities give whole flows, so the bounds are reached.
/// </remarks>
public sealed class DisclosureAudit(ProtectedTable table)
{
    private const long Unlimited = long.MaxValue / 4;

    /// <summary>The range of a figure; its own value twice when it is shown.</summary>
    public PossibleRange RangeOf(int row, int column)
    {
        var entry = new TableEntry(row, column);
        var value = table.ValueOf(entry);
        if (table.Of(entry) == Visibility.Shown)
        {
            return new PossibleRange(value, value);
        }

        var (from, to) = ArcOf(entry);
        var more = Send(to, from, Spare(entry), Unlimited);
        var less = Send(from, to, Spare(entry), value - LeastOf(entry));
        return new PossibleRange(value - less, more == Unlimited ? null : value + more);
    }

    internal bool Reveals(TableEntry entry)
    {
        var (from, to) = ArcOf(entry);
        return Send(to, from, Spare(entry), 1) == 0
            && (table.ValueOf(entry) == LeastOf(entry) || Send(from, to, Spare(entry), 1) == 0);
    }

    // Counts run from their row to their column, totals the other way, so that every line balances.
    private (int From, int To) ArcOf(TableEntry entry)
    {
        var column = table.Rows + 1 + entry.Column;
        var isTotal = entry.Row == table.Rows ^ entry.Column == table.Columns;
        return isTotal ? (column, entry.Row) : (entry.Row, column);
    }

    private long LeastOf(TableEntry entry) => table.IsHidden(entry) ? 1 : 0;

    // How much more each pair of nodes can carry, without the arc that is examined.
    private long[][] Spare(TableEntry examined)
    {
        var nodes = table.Rows + table.Columns + 2;
        long[][] spare = [.. Enumerable.Range(0, nodes).Select(_ => new long[nodes])];
        foreach (var entry in table.Entries.Where(entry => entry != examined && table.Of(entry) != Visibility.Shown))
        {
            var (from, to) = ArcOf(entry);
            spare[from][to] = Unlimited;
            spare[to][from] = table.ValueOf(entry) - LeastOf(entry);
        }

        return spare;
    }

    private static long Send(int source, int sink, long[][] spare, long wanted)
    {
        var sent = 0L;
        while (sent < wanted && Path(source, sink, spare) is { } path)
        {
            var amount = Math.Min(wanted - sent, path.Min(step => spare[step.From][step.To]));
            sent += amount;
            foreach (var (from, to) in path)
            {
                spare[from][to] -= spare[from][to] == Unlimited ? 0 : amount;
                spare[to][from] += spare[to][from] == Unlimited ? 0 : amount;
            }
        }

        return sent;
    }

    private static List<(int From, int To)>? Path(int source, int sink, long[][] spare)
    {
        var cameFrom = new int?[spare.Length];
        cameFrom[source] = source;
        var reached = new Queue<int>([source]);
        while (cameFrom[sink] is null && reached.TryDequeue(out var node))
        {
            for (var next = 0; next < spare.Length; next++)
            {
                if (cameFrom[next] is null && spare[node][next] > 0)
                {
                    cameFrom[next] = node;
                    reached.Enqueue(next);
                }
            }
        }

        if (cameFrom[sink] is null)
        {
            return null;
        }

        var path = new List<(int From, int To)>();
        for (var node = sink; node != source; node = cameFrom[node]!.Value)
        {
            path.Add((cameFrom[node]!.Value, node));
        }

        return path;
    }
}
