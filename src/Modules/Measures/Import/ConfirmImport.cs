using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Measures;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Definitions;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Measures.Import;

public static class ConfirmImport
{
    private const int MostFigures = 5000;

    public sealed record Request(ImportMapping Mapping);

    /// <param name="AlreadyImported">The same file was read in the same way before, so nothing was changed.</param>
    public sealed record Response(int Added, int Changed, int Unchanged, int BadRows, bool AlreadyImported);

    public static async Task<Ok<Response>> Handle(
        Guid measureId,
        Guid importId,
        Request request,
        AppDb db,
        CurrentUser me,
        DataDirectory data,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (import, measure, table) = await ImportFile.Open(db, data, measureId, importId, ct);
        var reading = FigureReader.Read(table, request.Mapping, measure.Current.Meaning);
        if (await Before(db, import, request.Mapping, ct) is { } before)
            return TypedResults.Ok(
                new Response(
                    before.Added,
                    before.Changed,
                    before.Unchanged,
                    reading.Problems.Count,
                    AlreadyImported: true
                )
            );
        Check(import, measure, reading, request.Mapping);
        var now = clock.GetUtcNow();
        var areaBefore = measure.AreaName;
        var place = (await modules.Send(new GetPartnership(), ct)).Place;
        if (request.Mapping.PlaceArea?.Trim() is { Length: > 0 } area && !place.Any(known => Names(area, known)))
            measure.IsAbout(area);

        var counts = await FiguresAdded.To(db, measure, reading.Figures, importId, me.MembershipId, now, ct);
        import.Confirm(request.Mapping, counts, areaBefore, now);
        db.Publish(new MeasureFiguresChanged(measure.Id));
        db.Changed("/api/measures");
        await Save(db, import, request.Mapping, ct);
        return TypedResults.Ok(
            new Response(import.Added, import.Changed, import.Unchanged, reading.Problems.Count, AlreadyImported: false)
        );
    }

    // Publishers write "Lambeth", "London Borough of Lambeth" or its code.
    private static bool Names(string area, Area known) =>
        area.Contains(known.Name, StringComparison.OrdinalIgnoreCase)
        || area.Contains(known.Code, StringComparison.OrdinalIgnoreCase);

    private static Task<FiguresImport?> Before(
        AppDb db,
        FiguresImport import,
        ImportMapping mapping,
        CancellationToken ct
    )
    {
        var key = import.ContentKeyOf(mapping);
        return db
            .FiguresImports.AsNoTracking()
            .FirstOrDefaultAsync(i => i.MeasureId == import.MeasureId && i.ContentKey == key, ct);
    }

    private static void Check(FiguresImport import, Measure measure, Reading reading, ImportMapping mapping)
    {
        if (import.ConfirmedAt is not null)
            throw AlreadyImported();
        if (measure.RetiredAt is not null)
            throw Refusal.Rule("measure-retired", "This measure is retired. Reopen it before you import figures.");
        if (mapping.AreaColumns.Count > 0 && string.IsNullOrWhiteSpace(mapping.PlaceArea))
            throw Refusal.Field("mapping.placeArea", "Choose the area that this measure is about.");
        if (!reading.Figures.Any(figure => figure.IsPlace))
            throw Refusal.Field(
                "mapping.placeArea",
                "With these choices the file has no good row for the place. Look at the filters and the list of bad rows."
            );
        if (reading.Figures.Count > MostFigures)
            throw Refusal.Field(
                "mapping.comparedAreas",
                "That is more than 5,000 figures for one measure. Choose fewer areas."
            );
    }

    // Two people, or a double tap: both found the file unconfirmed, and the first of them saved.
    private static async Task Save(AppDb db, FiguresImport import, ImportMapping mapping, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            var isConfirmed = await db.FiguresImports.AnyAsync(i => i.Id == import.Id && i.ConfirmedAt != null, ct);
            if (isConfirmed || await Before(db, import, mapping, ct) is not null)
                throw AlreadyImported();
            throw;
        }
    }

    private static Refusal AlreadyImported() =>
        Refusal.Rule("import-confirmed", "This file was already imported. Upload it again to read it in another way.");
}
