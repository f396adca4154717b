using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Security;

namespace PlacePartners.Measures.Import;

public static class PreviewImport
{
    private const int MostProblems = 1000;
    private const int MostReplaced = 1000;

    public sealed record Request(ImportMapping Mapping);

    /// <param name="Added">Good rows with a figure that the measure does not have; Changed: with another; Unchanged: with the same.</param>
    /// <param name="LeftOut">Rows that the filters or the choice of areas leave out.</param>
    /// <param name="Replaced">The figures that change, as they stand and as they would be, at most 1,000 of them.</param>
    /// <param name="Problems">Bad rows in order, at most 1,000 of them.</param>
    public sealed record Response(
        int GoodRows,
        int Added,
        int Changed,
        int Unchanged,
        int LeftOut,
        int BadRows,
        IReadOnlyList<ReplacedFigure> Replaced,
        IReadOnlyList<RowProblem> Problems,
        IReadOnlyList<FileArea> Areas,
        IReadOnlyList<Line> Lines
    );

    public sealed record ReplacedFigure(string Area, string Period, Said Before, Said After);

    public sealed record Said(double? Value, string? Marker);

    public sealed record RowProblem(int Line, string Reason);

    public sealed record Line(string Area, bool IsPlace, string Series, IReadOnlyList<Point> Points);

    public sealed record Point(DateOnly Start, string Period, double? Value, string? Marker, int Row);

    public static async Task<Ok<Response>> Handle(
        Guid measureId,
        Guid importId,
        Request request,
        AppDb db,
        DataDirectory data,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (_, measure, table) = await ImportFile.Open(db, data, measureId, importId, ct);
        var reading = FigureReader.Read(table, request.Mapping, measure.Current.Meaning);
        // Done and never saved: the counts are those that confirming gives.
        var counts = await FiguresAdded.To(
            db,
            measure,
            reading.Figures,
            importId,
            me.MembershipId,
            clock.GetUtcNow(),
            ct
        );
        return TypedResults.Ok(
            new Response(
                reading.Figures.Count,
                counts.Added,
                counts.Changes.Count,
                counts.Unchanged,
                reading.LeftOut,
                reading.Problems.Count,
                [.. counts.Changes.Take(MostReplaced).Select(change => ReplacedOf(change, measure))],
                [
                    .. reading
                        .Problems.Take(MostProblems)
                        .Select(problem => new RowProblem(problem.Line, problem.Sentence)),
                ],
                reading.Areas,
                LinesOf(reading.Figures, measure.Current)
            )
        );
    }

    private static ReplacedFigure ReplacedOf(FiguresAdded.Change change, Measure measure) =>
        new(
            change.After.AreaName.Length > 0 ? change.After.AreaName : measure.AreaName,
            change.After.PeriodLabel,
            SaidBy(change.Before, measure),
            SaidBy(change.After, measure)
        );

    private static Said SaidBy(Observation figure, Measure measure) =>
        new(measure.Current.ValueOf(figure.Value, figure.Numerator, figure.Denominator), figure.Marker);

    internal static IReadOnlyList<Line> LinesOf(IReadOnlyList<ReadFigure> figures, Definition definition) =>
        [
            .. figures
                .GroupBy(figure => (figure.IsPlace, figure.Area, figure.Series))
                .OrderByDescending(line => line.Key.IsPlace)
                .ThenBy(line => line.Key.Area, StringComparer.OrdinalIgnoreCase)
                .ThenBy(line => line.Min(figure => figure.Period.Start))
                .Select(line => new Line(
                    line.Key.Area,
                    line.Key.IsPlace,
                    line.Key.Series,
                    [.. line.OrderBy(figure => figure.Period.Start).Select(figure => PointOf(figure, definition))]
                )),
        ];

    private static Point PointOf(ReadFigure figure, Definition definition)
    {
        var (value, numerator, denominator) = (
            figure.Amounts.Value,
            figure.Amounts.Numerator,
            figure.Amounts.Denominator
        );
        return new Point(
            figure.Period.Start,
            figure.Period.Label,
            definition.ValueOf(value, numerator, denominator),
            figure.Marker,
            figure.Line
        );
    }
}
