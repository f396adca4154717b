using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Services;

/// <summary>Only those who coordinate an organisation change what it lists.</summary>
internal static class OwnService
{
    public static async Task<Service> Find(AppDb db, CurrentUser me, Guid serviceId, CancellationToken ct)
    {
        var service = await db.Services.FirstOrDefaultAsync(s => s.Id == serviceId, ct);
        if (service?.OrganisationId == me.OrganisationId)
            return service;
        var isSeenHere = await db.Offers.AnyAsync(o => o.ServiceId == serviceId, ct);
        throw isSeenHere ? Refusal.NotAllowed() : Refusal.NotFound("service");
    }

    /// <summary>Tells the other modules what the service now is in this partnership.</summary>
    public static async Task TellChanged(AppDb db, Service service, CancellationToken ct)
    {
        var isOffered = await db.Offers.AnyAsync(o => o.ServiceId == service.Id && o.StoppedAt == null, ct);
        Tell(db, service, isOffered);
    }

    public static void Tell(AppDb db, Service service, bool isOffered)
    {
        var isActive = isOffered && service.ClosedAt is null;
        db.Publish(
            new ServiceChanged(service.Id, service.OrganisationId, service.Needs, service.TakesReferrals, isActive)
        );
        db.Changed("/api/services");
    }
}
