namespace PlacePartners.Measures.Statistics;

/// <summary>Whether a figure of a table may be shown, and if not, why not. Readers see one marker for both kinds of hiding.</summary>
public enum Visibility
{
    /// <summary>It may be shown.</summary>
    Shown,

    /// <summary>Hidden because it is small itself.</summary>
    Primary,

    /// <summary>Hidden because it would reveal another one.</summary>
    Secondary,

    /// <summary>A total that is not published in the first place.</summary>
    Unpublished,
}

/// <summary>The place of a figure in a table. The row after the last holds the column totals, the column after the last the row totals.</summary>
public readonly record struct TableEntry(int Row, int Column);

/// <summary>A table of counts with its totals, and what of it may be shown. Made by <see cref="SmallNumbers.Protect"/>.</summary>
public sealed class ProtectedTable
{
    private readonly long[][] _values;
    private readonly Visibility[][] _visibility;

    internal ProtectedTable(
        IReadOnlyList<IReadOnlyList<long>> counts,
        bool rowTotals,
        bool columnTotals,
        Func<int, int, long, bool> isSmall
    )
    {
        (Rows, Columns) = (counts.Count, counts[0].Count);
        _values = [.. counts.Select(row => (long[])[.. row, row.Sum()])];
        _values = [.. _values, [.. Enumerable.Range(0, Columns + 1).Select(column => _values.Sum(row => row[column]))]];
        _visibility =
        [
            .. _values.Select(
                (row, i) =>
                    row.Select(
                            (value, j) =>
                                (i < Rows || columnTotals) && (j < Columns || rowTotals)
                                    ? isSmall(i, j, value)
                                        ? Visibility.Primary
                                        : Visibility.Shown
                                    : Visibility.Unpublished
                        )
                        .ToArray()
            ),
        ];

        Entries =
        [
            .. from i in Enumerable.Range(0, Rows + 1)
            from j in Enumerable.Range(0, Columns + 1)
            select new TableEntry(i, j),
        ];
        Lines =
        [
            .. Enumerable.Range(0, Rows + 1).Select(RowLine),
            .. Enumerable.Range(0, Columns + 1).Select(ColumnLine),
        ];
    }

    /// <summary>How many rows of counts there are, without the totals.</summary>
    public int Rows { get; }

    /// <summary>How many columns of counts there are, without the totals.</summary>
    public int Columns { get; }

    /// <summary>Whether a count may be shown. The row <see cref="Rows"/> and the column <see cref="Columns"/> hold the totals.</summary>
    public Visibility this[int row, int column] => _visibility[row][column];

    /// <summary>The figure if it may be shown, else null.</summary>
    public long? Shown(int row, int column) => this[row, column] == Visibility.Shown ? _values[row][column] : null;

    // Every line adds up to its last entry: rows, the column totals, columns, the row totals.
    internal IReadOnlyList<TableEntry> Entries { get; }

    internal IReadOnlyList<IReadOnlyList<TableEntry>> Lines { get; }

    internal IReadOnlyList<TableEntry>[] LinesOf(TableEntry entry) => [RowLine(entry.Row), ColumnLine(entry.Column)];

    internal long ValueOf(TableEntry entry) => _values[entry.Row][entry.Column];

    internal Visibility Of(TableEntry entry) => this[entry.Row, entry.Column];

    internal bool IsHidden(TableEntry entry) => Of(entry) is Visibility.Primary or Visibility.Secondary;

    internal bool IsPublished(IReadOnlyList<TableEntry> line) => Of(line[^1]) != Visibility.Unpublished;

    internal void Hide(TableEntry entry) => _visibility[entry.Row][entry.Column] = Visibility.Secondary;

    private TableEntry[] RowLine(int row) =>
        [.. Enumerable.Range(0, Columns + 1).Select(column => new TableEntry(row, column))];

    private TableEntry[] ColumnLine(int column) =>
        [.. Enumerable.Range(0, Rows + 1).Select(row => new TableEntry(row, column))];
}
