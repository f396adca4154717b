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

    public bool HoldsFigures =>
        Values.Any(cell => cell.Length > 0) && Values.All(cell => Figure.TryParse(cell, out _, out _));

    public bool IsCalled(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Name.Replace('_', ' ').Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
