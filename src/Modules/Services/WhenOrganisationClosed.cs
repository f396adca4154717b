using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Services;

/// <summary>Closes its services. Each partnership to which they were offered is told on its own.</summary>
internal sealed class WhenOrganisationClosed(AppDb db, TimeProvider clock) : INotificationHandler<OrganisationClosed>
{
    public async Task Handle(OrganisationClosed happened, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var services = await db.Services.Where(s => s.OrganisationId == happened.OrganisationId).ToListAsync(ct);
        foreach (var service in services.Where(service => service.ClosedAt is null))
            service.Close(now);
        var offers = await db
            .Offers.Where(o => o.OrganisationId == happened.OrganisationId && o.StoppedAt == null)
            .ToListAsync(ct);
        foreach (var offer in offers)
        {
            offer.Stop(now);
            OwnService.Tell(db, services.Single(service => service.Id == offer.ServiceId), isOffered: false);
        }
        await db.SaveChangesAsync(ct);
    }
}
