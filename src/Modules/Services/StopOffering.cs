using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Services;

public static class StopOffering
{
    public static async Task<NoContent> Handle(
        Guid serviceId,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var service = await OwnService.Find(db, me, serviceId, ct);
        var offer = await db.Offers.FirstOrDefaultAsync(o => o.ServiceId == serviceId && o.StoppedAt == null, ct);
        if (offer is null)
            return TypedResults.NoContent();

        offer.Stop(clock.GetUtcNow());
        OwnService.Tell(db, service, isOffered: false);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
