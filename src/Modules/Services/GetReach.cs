using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Services;

/// <summary>How referrals from this partnership reach a service, for those who coordinate its organisation.</summary>
public static class GetReach
{
    /// <param name="Version">Of the offer, with which the intake counts too.</param>
    public sealed record Response(string ServiceName, Reach Reach, int Version);

    public static async Task<Ok<Response>> Handle(Guid serviceId, AppDb db, CurrentUser me, CancellationToken ct)
    {
        var service = await OwnService.Find(db, me, serviceId, ct);
        var offer = await Offered(db, serviceId, ct);
        return TypedResults.Ok(new Response(service.Name, offer.Reach, offer.Version));
    }

    internal static async Task<ServiceOffer> Offered(AppDb db, Guid serviceId, CancellationToken ct) =>
        await db.Offers.FirstOrDefaultAsync(o => o.ServiceId == serviceId && o.StoppedAt == null, ct)
        ?? throw Refusal.Rule("service-not-offered", "This service is not offered here. Offer it first.");
}
