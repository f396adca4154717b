using PlacePartners.Measures.Definitions;

namespace PlacePartners.Measures.Import;

/// <summary>A first guess at how a file is to be read, from its headings and values. A person looks at it before it counts.</summary>
internal static class Suggestion
{
    private const int MostChoices = 60;

    // The smallest area first: its column wins over that of the region it lies in.
    private static readonly string[] AreaWords =
    [
        "ward",
        "local authority",
        "district",
        "area name",
        "organisation",
        "org code",
        "org",
        "provider",
        "area",
        "region",
        "country",
    ];

    public static ImportMapping For(CsvTable table, Meaning meaning, IReadOnlyList<string> placeNames)
    {
        var columns = FileColumn.Of(table);
        var period = columns.FirstOrDefault(column => IsPeriod(column, meaning.Frequency));
        var status = columns.FirstOrDefault(column => column.IsCalled("observation status", "status", "marker"));
        var code = columns.FirstOrDefault(column => column.IsCalled("geocode", "gss", "area code", "geography code"));
        var areas = Areas([.. columns.Except([period, status, code])!]);
        var value = Value([.. columns.Except([period, status, code, .. areas])!]);
        var series = columns.FirstOrDefault(column => column.IsCalled("series") && column.Values.Count <= MostChoices);

        var mapping = new ImportMapping(
            period?.Name,
            null,
            value?.Name,
            null,
            null,
            [.. areas.Select(column => column.Name)],
            TotalOf(table, areas, code),
            code?.Name,
            null,
            [],
            status?.Name,
            series?.Name,
            []
        );
        mapping = mapping with { PlaceArea = Place(table, areas, mapping, placeNames) };
        var own = RowsOf(table, areas, mapping.PlaceArea);
        FileColumn?[] used = [period, status, code, value, series, .. areas];
        return mapping with
        {
            ComparedAreas = Wider(own, areas, mapping),
            Filters =
            [
                .. columns
                    .Except(used)
                    .Select(column => Filter(column!, own))
                    .Concat([SeriesFilter(series, own)])
                    .OfType<RowFilter>(),
            ],
        };
    }

    private static bool IsPeriod(FileColumn column, Frequency frequency) =>
        column.Mostly(cell => frequency.TryParse(cell, out _, out _));

    private static List<FileColumn> Areas(IReadOnlyList<FileColumn> columns) =>
        [
            .. AreaWords
                .SelectMany(word => columns.Where(column => column.IsCalled(word) && !column.HoldsFigures))
                .Distinct()
                .Take(3),
        ];

    private static FileColumn? Value(IReadOnlyList<FileColumn> columns)
    {
        var figures = columns.Where(column => column.HoldsFigures && !column.IsCalled("multiplier")).ToList();
        return figures.Find(column => column.IsCalled("value")) ?? figures.MaxBy(column => column.Values.Count);
    }

    private static string? TotalOf(CsvTable table, List<FileColumn> areas, FileColumn? code)
    {
        var totals = areas.Count == 0 ? [] : RowsOf(table, areas, null);
        if (totals.Count == 0)
            return null;
        var isEngland =
            code is not null
            && totals.TrueForAll(row => row.Cells[code.Position].StartsWith("E92", StringComparison.OrdinalIgnoreCase));
        return isEngland || areas.TrueForAll(column => !column.IsCalled("country")) ? "England" : "United Kingdom";
    }

    private static string? Place(
        CsvTable table,
        List<FileColumn> areas,
        ImportMapping mapping,
        IReadOnlyList<string> placeNames
    )
    {
        if (areas.Count == 0)
            return null;
        var names = table
            .Rows.Select(row => AreaOf(row, areas) ?? mapping.TotalArea ?? "")
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return placeNames.FirstOrDefault(name => names.Contains(name, StringComparer.OrdinalIgnoreCase))
            ?? (names.Count == 1 ? names[0] : null);
    }

    private static IReadOnlyList<string> Wider(List<CsvRow> own, List<FileColumn> areas, ImportMapping mapping)
    {
        if (mapping.PlaceArea is null)
            return [];
        var around = areas
            .Skip(1)
            .SelectMany(column => own.Select(row => row.Cells[column.Position]))
            .Append(mapping.TotalArea ?? "");
        return
        [
            .. around
                .Where(name => name.Length > 0 && !Same(name, mapping.PlaceArea))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(4),
        ];
    }

    // In published tables the blank cell is the total over all groups; without one the place's most frequent group is offered.
    private static RowFilter? Filter(FileColumn column, List<CsvRow> own) =>
        column switch
        {
            { Values.Count: < 2 or > MostChoices } => null,
            _ when column.IsCalled("comment", "note") => null,
            { HasBlank: true } => new RowFilter(column.Name, [""]),
            { HoldsFigures: true, Values.Count: > 20 } => null,
            _ => new RowFilter(column.Name, [MostFrequent(column, own)]),
        };

    private static RowFilter? SeriesFilter(FileColumn? series, List<CsvRow> own)
    {
        var present = series is null
            ? []
            : own.Select(row => row.Cells[series.Position]).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return present.Count == 0 || present.Count == series!.Values.Count ? null : new RowFilter(series.Name, present);
    }

    private static string MostFrequent(FileColumn column, List<CsvRow> own) =>
        own.GroupBy(row => row.Cells[column.Position]).MaxBy(group => group.Count())?.Key ?? column.Values[0];

    private static List<CsvRow> RowsOf(CsvTable table, List<FileColumn> areas, string? area) =>
        [.. table.Rows.Where(row => Same(AreaOf(row, areas), area))];

    private static string? AreaOf(CsvRow row, List<FileColumn> areas) =>
        areas.Select(column => row.Cells[column.Position]).FirstOrDefault(cell => cell.Length > 0);

    private static bool Same(string? one, string? other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
