using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures.Statistics;

/// <summary>
/// Someone with patience: tries every table of whole numbers that agrees with what a protected table shows, and notes which
/// values each hidden figure takes. Shares no code with the audit.
/// </summary>
internal sealed class Outsider(ProtectedTable table, long[][] truth)
{
    private const long Most = 12;

    private readonly Dictionary<TableEntry, SortedSet<long>> _seen = [];
    private readonly long[,] _guess = new long[table.Rows, table.Columns];

    public static long ValueOf(long[][] counts, int row, int column) =>
        counts
            .Where((_, i) => i == row || row == counts.Length)
            .Sum(cells => cells.Where((_, j) => j == column || column == cells.Length).Sum());

    /// <summary>The hidden figures that can have one value only.</summary>
    public IEnumerable<TableEntry> WorksOut()
    {
        // One other possibility for each figure acquits it. Looking only near the truth can accuse wrongly, never acquit wrongly.
        Try(0, count => (count - 1, count + 1), stopEarly: true);
        return _seen.Where(figure => figure.Value.Count == 1).Select(figure => figure.Key);
    }

    /// <summary>The least and greatest value of each hidden count, among tables with no count above 12.</summary>
    public IEnumerable<(TableEntry Entry, long Least, long Greatest)> Limits()
    {
        Try(0, _ => (1, Most), stopEarly: false);
        return _seen
            .Where(figure => figure.Key.Row < table.Rows && figure.Key.Column < table.Columns)
            .Select(figure => (figure.Key, figure.Value.Min, figure.Value.Max));
    }

    private bool Try(int cell, Func<long, (long From, long To)> range, bool stopEarly)
    {
        if (cell == table.Rows * table.Columns)
        {
            return Note() && stopEarly;
        }

        var (row, column) = (cell / table.Columns, cell % table.Columns);
        var value = truth[row][column];
        var hidden = table[row, column] != Visibility.Shown;
        var (from, to) = hidden ? range(value) : (value, value);
        for (_guess[row, column] = hidden ? Math.Max(1, from) : value; _guess[row, column] <= to; _guess[row, column]++)
        {
            if (Agrees(row, column) && Try(cell + 1, range, stopEarly))
            {
                return true;
            }
        }

        return false;
    }

    // A line is compared with its total as soon as its last cell is filled.
    private bool Agrees(int row, int column) =>
        (column < table.Columns - 1 || TotalAgrees(row, table.Columns))
        && (row < table.Rows - 1 || TotalAgrees(table.Rows, column))
        && (column < table.Columns - 1 || row < table.Rows - 1 || TotalAgrees(table.Rows, table.Columns));

    private bool TotalAgrees(int row, int column) =>
        table[row, column] switch
        {
            Visibility.Shown => SumOf(row, column) == ValueOf(truth, row, column),
            Visibility.Unpublished => true,
            _ => SumOf(row, column) >= 1,
        };

    private bool Note()
    {
        for (var row = 0; row <= table.Rows; row++)
        {
            for (var column = 0; column <= table.Columns; column++)
            {
                if (table[row, column] is Visibility.Primary or Visibility.Secondary)
                {
                    var entry = new TableEntry(row, column);
                    (_seen.TryGetValue(entry, out var values) ? values : _seen[entry] = []).Add(SumOf(row, column));
                }
            }
        }

        return _seen.Values.All(values => values.Count > 1);
    }

    private long SumOf(int row, int column)
    {
        var sum = 0L;
        for (var i = row == table.Rows ? 0 : row; i < (row == table.Rows ? table.Rows : row + 1); i++)
        {
            for (
                var j = column == table.Columns ? 0 : column;
                j < (column == table.Columns ? table.Columns : column + 1);
                j++
            )
            {
                sum += _guess[i, j];
            }
        }

        return sum;
    }
}
