using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Protection;

/// <summary>Either of the two organisations takes it back before its day.</summary>
public static class CancelInstrument
{
    public sealed record Request(int Version);

    public static async Task<NoContent> Handle(
        Guid instrumentId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var instrument = await db.InstrumentOf(me, instrumentId, ct);
        db.Expect(instrument, request.Version);
        instrument.Cancel(clock.GetUtcNow());

        db.Changed("/api/instruments");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
