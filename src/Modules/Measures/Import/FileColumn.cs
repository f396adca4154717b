namespace PlacePartners.Measures.Import;

/// <summary>A column of an uploaded file and the different values in it, the most frequent first.</summary>
internal sealed record FileColumn(int Position, string Name, IReadOnlyList<string> Values)
{
    public static IReadOnlyList<FileColumn> Of(CsvTable table) =>
        [
            .. table.Headings.Select(
                (name, position) =>
                    new FileColumn(
                        position,
                        name,
                        [
                            .. table
                                .Rows.Select(row => row.Cells[position])
                                .GroupBy(cell => cell, StringComparer.OrdinalIgnoreCase)
                                .OrderByDescending(group => group.Count())
                                .ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
                                .Select(group => group.Key),
                        ]
                    )
            ),
        ];

    public bool HasBlank => Values.Contains("");

    /// <summary>Most of what stands in it is a figure: a few bad cells are for the list of bad rows.</summary>
    public bool HoldsFigures => Mostly(cell => Figure.TryParse(cell, out _, out _));

    public bool Mostly(Func<string, bool> holds)
    {
        var filled = Values.Where(cell => cell.Length > 0).ToList();
        return filled.Count(holds) * 2 > filled.Count;
    }

    public bool IsCalled(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Name.Replace('_', ' ').Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
