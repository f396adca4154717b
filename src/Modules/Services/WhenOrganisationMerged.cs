using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Services;

/// <summary>Its services are the other organisation's, and stay offered where they were. Heard twice, none is left to move.</summary>
internal sealed class WhenOrganisationMerged(AppDb db, IMediator modules) : INotificationHandler<OrganisationMerged>
{
    public async Task Handle(OrganisationMerged happened, CancellationToken ct)
    {
        var (from, to) = (happened.FromOrganisationId, happened.ToOrganisationId);
        var services = await db.Services.Where(s => s.OrganisationId == from || s.OrganisationId == to).ToListAsync(ct);
        var taken = services.Where(s => s.OrganisationId == to).Select(s => s.Name).ToHashSet();
        var before = (await modules.Send(new GetOrganisations([from]), ct)).Single().Name;
        foreach (var service in services.Where(s => s.OrganisationId == from))
            service.GoesTo(to, OtherName.Of(service, taken, before));
        foreach (var offer in await db.Offers.Where(o => o.OrganisationId == from).ToListAsync(ct))
        {
            offer.GoesTo(to);
            OwnService.Tell(db, services.Single(s => s.Id == offer.ServiceId), isOffered: offer.StoppedAt is null);
        }
        await db.SaveChangesAsync(ct);
    }
}
