using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Services;

/// <summary>
/// Those who manage the partnership say which services receive safeguarding matters in it. What is shared without a person's
/// consent goes to these alone.
/// </summary>
public static class MarkForSafeguarding
{
    /// <param name="Version">Of the offer, with which the intake counts too.</param>
    public sealed record Request(int Version, bool ReceivesSafeguarding);

    public static async Task<NoContent> Handle(Guid serviceId, Request request, AppDb db, CancellationToken ct)
    {
        if (!await db.Offers.AnyAsync(o => o.ServiceId == serviceId, ct))
            throw Refusal.NotFound("service");
        var offer = await GetReach.Offered(db, serviceId, ct);
        var service = await db.Services.AsNoTracking().SingleAsync(s => s.Id == serviceId, ct);
        if (request.ReceivesSafeguarding && !service.TakesReferrals)
            throw Refusal.Rule(
                "service-takes-no-referrals",
                "This service takes no referrals, so nothing could be sent to it. Its coordinator changes that first."
            );
        db.Expect(offer, request.Version);
        offer.MarkForSafeguarding(request.ReceivesSafeguarding);

        db.Changed("/api/services");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
