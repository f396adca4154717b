using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Measures.Statistics;
using PlacePartners.Platform.Http;

namespace PlacePartners.Measures.Import;

/// <summary>A good row of a published file.</summary>
internal sealed record ReadFigure(
    int Line,
    Period Period,
    string Area,
    bool IsPlace,
    string AreaCode,
    string Series,
    Amounts Amounts,
    string? Marker
);

/// <summary>An area that the file has figures for, with the number of rows.</summary>
public sealed record FileArea(string Name, int Rows);

/// <summary>What a file says under a mapping.</summary>
/// <param name="LeftOut">Rows that the filters or the choice of areas leave out.</param>
internal sealed record Reading(
    IReadOnlyList<ReadFigure> Figures,
    IReadOnlyList<CsvRowProblem> Problems,
    int LeftOut,
    IReadOnlyList<FileArea> Areas
);

/// <summary>Reads the figures of a published file as its mapping says.</summary>
internal sealed class FigureReader
{
    private const double MostAmount = 1e12;

    private readonly CsvTable table;
    private readonly ImportMapping mapping;
    private readonly Meaning meaning;
    private readonly Period? fixedPeriod;
    private readonly int? period,
        value,
        numerator,
        denominator,
        areaCode,
        status,
        series;
    private readonly IReadOnlyList<int> areas;
    private readonly IReadOnlyList<(int Column, HashSet<string> Values)> filters;
    private readonly HashSet<string> compared;

    private FigureReader(CsvTable table, ImportMapping mapping, Meaning meaning)
    {
        (this.table, this.mapping, this.meaning) = (table, mapping, meaning);
        period = Column(mapping.PeriodColumn, "periodColumn");
        value = Column(mapping.ValueColumn, "valueColumn");
        numerator = Column(mapping.NumeratorColumn, "numeratorColumn");
        denominator = Column(mapping.DenominatorColumn, "denominatorColumn");
        areaCode = Column(mapping.AreaCodeColumn, "areaCodeColumn");
        status = Column(mapping.StatusColumn, "statusColumn");
        series = Column(mapping.SeriesColumn, "seriesColumn");
        areas = [.. mapping.AreaColumns.Select(name => Column(name, "areaColumns")!.Value)];
        filters =
        [
            .. mapping.Filters.Select(filter =>
                (
                    Column(filter.Column, "filters")!.Value,
                    filter.Values.Select(cell => cell.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase)
                )
            ),
        ];
        compared = mapping.ComparedAreas.Select(area => area.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        fixedPeriod = FixedPeriod();
        RequireAmounts();
    }

    /// <summary>Reads the table. A mapping that does not fit the file or the measure is refused at its field.</summary>
    public static Reading Read(CsvTable table, ImportMapping mapping, Meaning meaning) =>
        new FigureReader(table, mapping, meaning).Read();

    private Reading Read()
    {
        var figures = new List<ReadFigure>();
        var problems = table.Problems.ToList();
        var found = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var seen = new Dictionary<(string Series, string Area, DateOnly Start), int>();
        var leftOut = 0;

        foreach (var row in table.Rows)
        {
            if (!Passes(row))
            {
                leftOut++;
                continue;
            }

            var area = AreaOf(row);
            found[area] = found.GetValueOrDefault(area) + 1;
            if (!IsPlace(area) && !compared.Contains(area))
                leftOut++;
            else if (Figure(row, area, out var problem) is not { } figure)
                problems.Add(new CsvRowProblem(row.Line, problem!));
            else if (!seen.TryAdd((figure.Series, figure.Area.ToUpperInvariant(), figure.Period.Start), row.Line))
                problems.Add(new CsvRowProblem(row.Line, Twice(figure, seen)));
            else
                figures.Add(figure);
        }

        return new Reading(
            figures,
            [.. problems.OrderBy(problem => problem.Line)],
            leftOut,
            [
                .. found
                    .Select(area => new FileArea(area.Key, area.Value))
                    .OrderBy(area => area.Name, StringComparer.OrdinalIgnoreCase),
            ]
        );
    }

    private static string Twice(ReadFigure figure, Dictionary<(string, string, DateOnly), int> seen)
    {
        var first = seen[(figure.Series, figure.Area.ToUpperInvariant(), figure.Period.Start)];
        var where = figure.Area.Length == 0 ? "" : $" of {figure.Area}";
        return $"The figure{where} for {figure.Period.Label} already stands on line {first}. Filter the rows so that each period has one.";
    }

    private bool Passes(CsvRow row) => filters.All(filter => filter.Values.Contains(row.Cells[filter.Column]));

    private string AreaOf(CsvRow row)
    {
        var name =
            areas.Select(column => row.Cells[column]).FirstOrDefault(cell => cell.Length > 0)
            ?? mapping.TotalArea?.Trim()
            ?? "";
        return name.Length <= 200 ? name : name[..200];
    }

    private bool IsPlace(string area) =>
        areas.Count == 0 || string.Equals(area, mapping.PlaceArea?.Trim(), StringComparison.OrdinalIgnoreCase);

    private ReadFigure? Figure(CsvRow row, string area, out string? problem)
    {
        var at = fixedPeriod;
        problem = null;
        if (at is null && !meaning.Frequency.TryParse(row.Cells[period!.Value], out at, out problem))
            return null;
        if (Amounts(row, out var marker, ref problem) is not { } amounts)
            return null;
        var code = areaCode is { } column ? row.Cells[column] : "";
        var label = series is { } named ? row.Cells[named] : "";
        return new ReadFigure(row.Line, at, area, IsPlace(area), Short(code), Short(label), amounts, marker);
    }

    private static string Short(string text) => text.Length <= 400 ? text : text[..400];

    private Amounts? Amounts(CsvRow row, out string? marker, ref string? problem)
    {
        marker = status is { } column ? PublishedStatus.MarkerOf(row.Cells[column]) : null;
        var read = new double?[3];
        int?[] columns = [value, numerator, denominator];
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] is not { } cell)
                continue;
            if (!Import.Figure.TryParse(row.Cells[cell], out var figure, out problem))
                return null;
            read[i] = figure.Value;
            marker = figure.Marker?.Trim('[', ']') ?? marker;
        }

        var amounts = new Amounts(read[0], read[1], read[2]);
        problem = ReturnRules.ProblemWithPublished(meaning, amounts, marker, MostAmount);
        return problem is null ? amounts : null;
    }

    private Period? FixedPeriod()
    {
        if (period is not null)
            return null;
        if (string.IsNullOrWhiteSpace(mapping.FixedPeriod))
            throw Refusal.Field("mapping.periodColumn", "Choose the column that says which period a figure is for.");
        return meaning.Frequency.TryParse(mapping.FixedPeriod, out var given, out var problem)
            ? given
            : throw Refusal.Field("mapping.fixedPeriod", problem);
    }

    private void RequireAmounts()
    {
        if (value is null && numerator is null)
            throw Refusal.Field("mapping.valueColumn", "Choose the column that holds the figures.");
        if (numerator is null != denominator is null)
            throw Refusal.Field(
                "mapping.denominatorColumn",
                "Choose both columns: the numerator and what it is divided by."
            );
        if (
            numerator is not null
            && meaning.ValueType
                is MeasureValueType.CountFlow
                    or MeasureValueType.CountStock
                    or MeasureValueType.DistinctPeople
        )
            throw Refusal.Field(
                "mapping.numeratorColumn",
                "This measure is a count: choose one column of figures instead."
            );
    }

    private int? Column(string? name, string field) =>
        string.IsNullOrWhiteSpace(name)
            ? null
            : table.PositionOf(name)
                ?? throw Refusal.Field($"mapping.{field}", $"The file has no column “{name.Trim()}”.");
}
