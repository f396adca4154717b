using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Measures;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Measures.Definitions;

public static class ChangeMeasure
{
    public sealed record Request : MeasureRequest
    {
        public required int Version { get; init; }

        /// <summary>The words of numerator or denominator are clearer, but the same things are counted.</summary>
        public bool WordingOnly { get; init; }

        [Text(0, 1000)]
        public string ChangeNote { get; init; } = "";

        /// <summary>Baseline and target are agreed for the new definition as well.</summary>
        public bool KeepTarget { get; init; }
    }

    public sealed record Response(int Definition);

    public static async Task<Ok<Response>> Handle(
        Guid measureId,
        Request request,
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var measure = await db.MeasureToChange(measureId, ct);
        await DefineMeasure.CheckLinks(request, measure.GoalId, modules, ct);
        var hasFigures = await db.Observations.AnyAsync(o => o.MeasureId == measureId, ct);

        db.Expect(measure, request.Version);
        measure.Change(
            request,
            request.WordingOnly,
            request.ChangeNote,
            request.KeepTarget,
            hasFigures,
            clock.GetUtcNow()
        );
        db.Publish(new MeasureFiguresChanged(measure.Id));
        db.Changed("/api/measures");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(measure.Current.Number));
    }

    internal static async Task<Measure> MeasureToChange(this AppDb db, Guid measureId, CancellationToken ct) =>
        await db.Measures.Include(m => m.Definitions).SingleOrDefaultAsync(m => m.Id == measureId, ct)
        ?? throw Refusal.NotFound("measure");
}
