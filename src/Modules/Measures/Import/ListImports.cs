using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Measures.Definitions;
using PlacePartners.Platform.Data;

namespace PlacePartners.Measures.Import;

public static class ListImports
{
    private const int Most = 200;

    /// <param name="Imports">The files that were imported into the measure, the latest first, at most 200 of them.</param>
    public sealed record Response(IReadOnlyList<Row> Imports);

    /// <param name="MayUndo">It is the last one that stands.</param>
    public sealed record Row(
        Guid ImportId,
        string FileName,
        string By,
        DateTimeOffset ConfirmedAt,
        int Added,
        int Changed,
        int Unchanged,
        string? UndoneBy,
        DateTimeOffset? UndoneAt,
        bool MayUndo,
        int Version
    );

    public static async Task<Ok<Response>> Handle(Guid measureId, AppDb db, IMediator modules, CancellationToken ct)
    {
        var measure = await db.MeasureToChange(measureId, ct);
        var imports = await db
            .FiguresImports.AsNoTracking()
            .Where(i => i.MeasureId == measureId && i.ConfirmedAt != null)
            .OrderByDescending(i => i.ConfirmedAt)
            .ThenByDescending(i => i.Id)
            .Take(Most)
            .ToListAsync(ct);
        var members = imports.SelectMany(i => new[] { i.UploadedBy, i.UndoneBy ?? i.UploadedBy }).Distinct();
        var names = (await modules.Send(new GetMembersById([.. members]), ct)).ToDictionary(
            person => person.MembershipId,
            person => person.Name
        );
        var last = imports.Find(i => i.UndoneAt is null);
        return TypedResults.Ok(new Response([.. imports.Select(RowOf)]));

        Row RowOf(FiguresImport i) =>
            new(
                i.Id,
                i.FileName,
                names.GetValueOrDefault(i.UploadedBy, ""),
                i.ConfirmedAt!.Value,
                i.Added,
                i.Changed,
                i.Unchanged,
                i.UndoneBy is { } by ? names.GetValueOrDefault(by, "") : null,
                i.UndoneAt,
                i == last && measure.RetiredAt is null,
                i.Version
            );
    }
}
