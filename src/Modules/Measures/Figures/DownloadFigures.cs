using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Measures.Definitions;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Measures.Figures;

public static class DownloadFigures
{
    internal static readonly string[] Headings =
    [
        "Measure",
        "Area",
        "Period",
        "From",
        "To",
        "Value",
        "Unit",
        "Numerator",
        "Denominator",
        "Marker",
        "Returned",
        "Expected",
        "Definition",
        "What is counted",
        "Divided by",
        "Series",
        "Source",
    ];

    public static async Task<FileContentHttpResult> Handle(
        Guid measureId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var measure =
            await db
                .Measures.AsNoTracking()
                .Include(m => m.Definitions)
                .SingleOrDefaultAsync(m => m.Id == measureId, ct)
            ?? throw Refusal.NotFound("measure");
        var book = await FigureBook.Open(db, modules, [measureId], me.OrganisationId, null, ct);
        var lines = Headline.Comparisons(measure, book.Of(measure)).Prepend((measure.AreaName, book.Headline(measure)));
        var rows = lines.SelectMany(line => line.Item2.Select(point => Row(measure, line.Item1, point)));
        return CsvText.File(FileName(measure.Name), Headings, rows);
    }

    internal static string?[] Row(Measure measure, string area, SeriesPoint point)
    {
        var definition = measure.Definitions.Single(d => d.Number == point.Segment);
        return
        [
            measure.Name,
            area,
            point.Label,
            Day(point.Start),
            Day(point.End),
            ExportMeasures.Number(point.Value),
            definition.UnitWords,
            ExportMeasures.Number(point.Numerator),
            ExportMeasures.Number(point.Denominator),
            point.Marker is { } marker ? $"[{marker}]" : "",
            point.Returned?.ToString(CultureInfo.InvariantCulture),
            point.Expected?.ToString(CultureInfo.InvariantCulture),
            definition.Number.ToString(CultureInfo.InvariantCulture),
            definition.Numerator,
            definition.Denominator,
            definition.SeriesLabel,
            measure.Source,
        ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string FileName(string name) =>
        string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'))
            .Trim('-') + ".csv";
}
