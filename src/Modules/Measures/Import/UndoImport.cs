using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Measures;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Measures.Import;

public static class UndoImport
{
    public sealed record Request(int Version);

    /// <param name="Removed">Figures that the file had added, and that are no longer shown.</param>
    /// <param name="Restored">Figures that the file had changed, and that stand again as before it.</param>
    public sealed record Response(int Removed, int Restored);

    public static async Task<Ok<Response>> Handle(
        Guid measureId,
        Guid importId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var measure = await db.MeasureToChange(measureId, ct);
        var import =
            await db.FiguresImports.SingleOrDefaultAsync(i => i.Id == importId && i.MeasureId == measureId, ct)
            ?? throw Refusal.NotFound("import");
        if (measure.RetiredAt is not null)
            throw Refusal.Rule("measure-retired", "This measure is retired. Reopen it before you undo an import.");
        var now = clock.GetUtcNow();

        db.Expect(import, request.Version);
        import.Undo(me.MembershipId, now);
        await CheckLast(db, import, ct);
        var restored = await TakeBack(db, import, me.MembershipId, now, ct);
        measure.IsAbout(import.AreaBefore);
        db.Publish(new MeasureFiguresChanged(measure.Id));
        db.Changed("/api/measures");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(restored);
    }

    // Only the last one, so that the figures are exactly those from before it.
    private static async Task CheckLast(AppDb db, FiguresImport import, CancellationToken ct)
    {
        var last = await db
            .FiguresImports.AsNoTracking()
            .Where(i => i.MeasureId == import.MeasureId && i.ConfirmedAt != null && i.UndoneAt == null)
            .OrderByDescending(i => i.ConfirmedAt)
            .ThenByDescending(i => i.Id)
            .FirstOrDefaultAsync(ct);
        if (last is not null && last.Id != import.Id)
            throw Refusal.Rule("import-not-last", $"“{last.FileName}” was imported after it. Undo that one first.");
    }

    private static async Task<Response> TakeBack(
        AppDb db,
        FiguresImport import,
        Guid by,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var standing = await db
            .Observations.Where(o => o.ImportId == import.Id && o.SupersededAt == null)
            .ToListAsync(ct);
        var replaced = await db
            .Observations.AsNoTracking()
            .Where(o => o.MeasureId == import.MeasureId && o.SupersededAt != null)
            .ToDictionaryAsync(o => o.Id, ct);
        var restored = standing
            .Select(figure => figure.Withdraw(figure.Replaces is { } id ? replaced[id] : null, by, now))
            .OfType<Observation>()
            .ToList();
        db.AddRange(restored);
        return new Response(standing.Count - restored.Count, restored.Count);
    }
}
