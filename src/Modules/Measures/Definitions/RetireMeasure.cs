using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Measures;
using PlacePartners.Platform.Data;

namespace PlacePartners.Measures.Definitions;

public static class RetireMeasure
{
    public sealed record Request(int Version);

    public static async Task<NoContent> Handle(
        Guid measureId,
        Request request,
        AppDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var measure = await db.MeasureToChange(measureId, ct);

        db.Expect(measure, request.Version);
        measure.Retire(clock.GetUtcNow());
        db.Publish(new MeasureFiguresChanged(measure.Id));
        db.Changed("/api/measures");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
