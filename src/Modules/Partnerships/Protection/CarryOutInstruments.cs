using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;

namespace PlacePartners.Partnerships.Protection;

/// <summary>Each morning, and at start: carries out what both have signed and whose day has come.</summary>
internal sealed class CarryOutInstruments(AppDb db, InstrumentDesk desk) : IJob
{
    public async Task Run(CancellationToken ct)
    {
        var open = await db
            .Instruments.Include(i => i.Signatures)
            .Where(i => i.CancelledAt == null && i.CarriedOutAt == null)
            .ToListAsync(ct);
        foreach (var instrument in open)
            await desk.CarryOutIfDue(instrument, ct);
        await db.SaveChangesAsync(ct);
    }
}
