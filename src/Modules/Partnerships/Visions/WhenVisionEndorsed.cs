using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Partnerships.Partners;
using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships.Visions;

internal sealed class WhenVisionEndorsed(AppDb db, ManagerNotices managers) : INotificationHandler<VisionEndorsed>
{
    public async Task Handle(VisionEndorsed happened, CancellationToken ct)
    {
        var organisation = await db.Organisations.SingleAsync(o => o.Id == happened.OrganisationId, ct);
        await managers.Tell(
            $"vision-endorsed:{happened.OrganisationId}:{happened.Version}",
            happened.OrganisationId,
            $"{organisation.Name} endorsed the vision",
            $"It stands behind version {happened.Version}.",
            "/vision",
            ct
        );
    }
}
