using System.Text.Json;
using System.Text.Json.Serialization;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Import;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Measures.Published;

/// <summary>A published series that partnerships can adopt: what it measures, where it comes from, how its file is read.</summary>
internal sealed record PublishedSeries(
    string Key,
    string File,
    string Name,
    string Question,
    string Numerator,
    string Denominator,
    MeasureValueType ValueType,
    string Unit,
    double Multiplier,
    int Decimals,
    Direction Direction,
    Frequency Frequency,
    string Source,
    string SourceAddress,
    string Licence,
    string Caveats,
    ImportMapping Mapping
)
{
    public Meaning Meaning => new(Numerator, Denominator, ValueType, Frequency, Unit, Multiplier, false);

    public string Attribution => $"{Source}. {Licence}";
}

/// <summary>A published series as it stands for one place, with the figures around it.</summary>
/// <param name="Name">Names the area where the place has several.</param>
internal sealed record PlaceSeries(string Name, PublishedSeries Series, Area Area, IReadOnlyList<ReadFigure> Figures)
{
    /// <summary>The same whatever other areas the place has, and in which order.</summary>
    public string Key => $"{Series.Key}:{Area.Code}";
}

/// <summary>The published series that come with the product. Every file carries its licence and attribution in library.json.</summary>
internal static class Library
{
    private static readonly Lazy<IReadOnlyList<(PublishedSeries Series, CsvTable Table)>> Series = new(Load);

    /// <summary>The series that have figures for a place, for each of its areas.</summary>
    public static IReadOnlyList<PlaceSeries> For(IReadOnlyList<Area> place) =>
        [
            .. Series
                .Value.SelectMany(entry => place.Select(area => In(entry.Series, entry.Table, area, place)))
                .OfType<PlaceSeries>(),
        ];

    private static PlaceSeries? In(PublishedSeries series, CsvTable table, Area area, IReadOnlyList<Area> place)
    {
        var name = place.Count > 1 ? $"{series.Name}, {area.Name}" : series.Name;
        var own = Read(series, table, area, []);
        if (own.Figures.Count == 0)
            return null;
        var figures = Read(series, table, area, Around(series, table, own.Figures)).Figures;
        // A wider area that has figures for a few periods only (a region that was drawn anew) is no line to compare with.
        var sparse = figures
            .GroupBy(figure => figure.Area)
            .Where(line => line.Count() * 2 < own.Figures.Count)
            .Select(line => line.Key)
            .ToHashSet();
        return new PlaceSeries(name, series, area, [.. figures.Where(figure => !sparse.Contains(figure.Area))]);
    }

    // The wider areas that the file itself names in the place's rows, and the whole that blank cells stand for.
    private static List<string> Around(PublishedSeries series, CsvTable table, IReadOnlyList<ReadFigure> own)
    {
        var lines = own.Select(figure => figure.Line).ToHashSet();
        var columns = series.Mapping.AreaColumns.Skip(1).Select(name => table.PositionOf(name)!.Value).ToList();
        var wider = table
            .Rows.Where(row => lines.Contains(row.Line))
            .SelectMany(row => columns.Select(column => row.Cells[column]));
        return
        [
            .. wider
                .Append(series.Mapping.TotalArea ?? "")
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static Reading Read(PublishedSeries series, CsvTable table, Area area, IReadOnlyList<string> around) =>
        FigureReader.Read(table, series.Mapping with { PlaceArea = area.Name, ComparedAreas = around }, series.Meaning);

    private static JsonSerializerOptions Json =>
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static IReadOnlyList<(PublishedSeries, CsvTable)> Load()
    {
        var series = JsonSerializer.Deserialize<IReadOnlyList<PublishedSeries>>(Resource("library.json"), Json)!;
        var tables = series.Select(entry => entry.File).Distinct().ToDictionary(file => file, Table);
        return [.. series.Select(entry => (entry, tables[entry.File]))];
    }

    private static CsvTable Table(string file) =>
        CsvTable.TryRead(Resource(file), out var table, out var problem)
            ? table
            : throw new InvalidOperationException($"{file}: {problem}");

    private static byte[] Resource(string name)
    {
        using var stream = typeof(Library).Assembly.GetManifestResourceStream(
            $"PlacePartners.Measures.Published.Data.{name}"
        )!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
