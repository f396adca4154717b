namespace PlacePartners.Measures.Statistics;

/// <summary>
/// Hides counts of people that are small enough to point at someone, and as many further figures as it takes so that nobody
/// can work out a hidden one from what is shown.
/// </summary>
public static class SmallNumbers
{
    /// <summary>Counts from 1 to 4 are hidden unless a measure says otherwise.</summary>
    public const int UsualThreshold = 5;

    /// <summary>Whether a count must be hidden: 1 to threshold - 1. Zero is shown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or the threshold less than 2.</exception>
    public static bool Hides(long count, int threshold = UsualThreshold)
    {
        Refuse.Unless(threshold >= 2, nameof(threshold), "A threshold below 2 hides nothing.");
        Refuse.Unless(count >= 0, nameof(count), "A count of people cannot be negative.");
        return count > 0 && count < threshold;
    }

    /// <summary>Decides for every count and total of a table whether it may be shown.</summary>
    /// <param name="counts">Rows of equal length, each count 0 or more.</param>
    /// <param name="rowTotals">Whether the total of each row is published.</param>
    /// <param name="columnTotals">
    /// Whether the total of each column is published. With both, the total of the table is taken to be published too.
    /// </param>
    /// <param name="threshold">The smallest count above 0 that may be shown; at least 2.</param>
    /// <param name="people">
    /// How many different people stand behind each figure, the totals included, where one person may be counted more than
    /// once: then these decide what is small. Null when the counts are of people.
    /// </param>
    /// <remarks>
    /// 1. Counts and totals of 1 to threshold - 1 are hidden. 2. A published line with exactly one hidden figure hides a
    /// second: its smallest count above 0. 3. Where there is none, it hides its total. 4. Every hidden figure is then bounded
    /// by what is shown (<see cref="DisclosureAudit"/>); if only one value is possible, one more is hidden in that line. The
    /// outsider is taken to know that a hidden figure is at least 1, since zeros are shown.
    /// </remarks>
    /// <exception cref="ArgumentException">The table is empty or ragged, a count is negative, or the threshold below 2.</exception>
    public static ProtectedTable Protect(
        IReadOnlyList<IReadOnlyList<long>> counts,
        bool rowTotals,
        bool columnTotals,
        int threshold = UsualThreshold,
        IReadOnlyList<IReadOnlyList<int>>? people = null
    )
    {
        if (counts.Count == 0 || counts[0].Count == 0 || counts.Any(row => row.Count != counts[0].Count))
        {
            throw new ArgumentException("A table needs rows of equal length.", nameof(counts));
        }

        if (people is not null && (people.Count <= counts.Count || people.Any(row => row.Count <= counts[0].Count)))
        {
            throw new ArgumentException("Give the people behind the totals too.", nameof(people));
        }

        var table = new ProtectedTable(
            counts,
            rowTotals,
            columnTotals,
            (row, column, count) => Hides(people?[row][column] ?? count, threshold)
        );
        do
        {
            PairUp(table);
        } while (HideOneMore(table));

        return table;
    }

    private static void PairUp(ProtectedTable table)
    {
        while (
            table.Lines.FirstOrDefault(line => table.IsPublished(line) && line.Count(table.IsHidden) == 1) is { } line
        )
        {
            // A hidden figure is at least 1, so its total, or a part of it, is above 0 and still shown.
            table.Hide(PartnerIn(table, line)!.Value);
        }
    }

    private static bool HideOneMore(ProtectedTable table)
    {
        var audit = new DisclosureAudit(table);
        foreach (var revealed in table.Entries.Where(entry => table.IsHidden(entry) && audit.Reveals(entry)))
        {
            IEnumerable<IReadOnlyList<TableEntry>> lines =
            [
                .. table.LinesOf(revealed).Where(table.IsPublished),
                table.Entries,
            ];
            if (lines.Select(line => PartnerIn(table, line)).FirstOrDefault(entry => entry is not null) is { } partner)
            {
                table.Hide(partner);
                return true;
            }
        }

        return false;
    }

    private static TableEntry? PartnerIn(ProtectedTable table, IReadOnlyList<TableEntry> line)
    {
        var shown = line.Where(entry => table.Of(entry) == Visibility.Shown && table.ValueOf(entry) > 0).ToList();
        // The total comes last and is never the smaller, so it is taken only where no count is left.
        return shown.Count == 0 ? null : shown.MinBy(table.ValueOf);
    }
}
