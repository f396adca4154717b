using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Services;

public static class OfferService
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
        if (service.ClosedAt is not null)
            throw Refusal.Rule("service-closed", "This service is closed. Reopen it, then offer it here.");
        var offer = await db.Offers.FirstOrDefaultAsync(o => o.ServiceId == serviceId, ct);
        if (offer is { StoppedAt: null })
            return TypedResults.NoContent();

        if (offer is null)
            db.Add(ServiceOffer.Of(service, clock.GetUtcNow()));
        else
            offer.OfferAgain(clock.GetUtcNow());
        db.Publish(new ServiceListed(service.Id, service.OrganisationId, service.Needs));
        OwnService.Tell(db, service, isOffered: true);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
