using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;

namespace PlacePartners.Measures.Import;

public static class GetImport
{
    /// <param name="FirstRows">The cells of the first five rows, in the order of the columns.</param>
    /// <param name="Kept">True when the mapping is the one that was used last time for such a file.</param>
    public sealed record Response(
        Guid ImportId,
        string FileName,
        int Rows,
        IReadOnlyList<Column> Columns,
        IReadOnlyList<IReadOnlyList<string>> FirstRows,
        ImportMapping Mapping,
        bool Kept,
        DateTimeOffset? ConfirmedAt
    );

    /// <param name="Values">What stands in it, the most frequent first, up to 100; blank is the empty text.</param>
    /// <param name="HasMore">There are more values than are listed.</param>
    public sealed record Column(string Name, IReadOnlyList<string> Values, bool HasMore);

    public static async Task<Ok<Response>> Handle(
        Guid measureId,
        Guid importId,
        AppDb db,
        IMediator modules,
        DataDirectory data,
        CancellationToken ct
    )
    {
        var (import, measure, table) = await ImportFile.Open(db, data, measureId, importId, ct);
        var kept = await KeptMapping(db, import, ct);
        var place = (await modules.Send(new GetPartnership(), ct)).Place;
        var mapping =
            kept
            ?? Suggestion.For(
                table,
                measure.Current.Meaning,
                [measure.AreaName, .. place.Select(area => area.Name), .. place.Select(area => area.Code)]
            );
        var columns = FileColumn
            .Of(table)
            .Select(column => new Column(column.Name, [.. column.Values.Take(100)], column.Values.Count > 100));
        return TypedResults.Ok(
            new Response(
                importId,
                import.FileName,
                table.Rows.Count + table.Problems.Count,
                [.. columns],
                [.. table.Rows.Take(5).Select(row => row.Cells)],
                mapping,
                kept is not null,
                import.ConfirmedAt
            )
        );
    }

    private static async Task<ImportMapping?> KeptMapping(AppDb db, FiguresImport import, CancellationToken ct)
    {
        if (import.KeptMapping is { } own)
            return own;
        var like = await db
            .FiguresImports.AsNoTracking()
            .Where(i => i.HeaderKey == import.HeaderKey && i.ConfirmedAt != null && i.UndoneAt == null)
            .OrderByDescending(i => i.MeasureId == import.MeasureId)
            .ThenByDescending(i => i.ConfirmedAt)
            .FirstOrDefaultAsync(ct);
        return like?.KeptMapping;
    }
}
