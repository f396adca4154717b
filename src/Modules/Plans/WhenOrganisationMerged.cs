using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Plans;

/// <summary>Its milestones are the other organisation's. Heard twice, none is left to move.</summary>
internal sealed class WhenOrganisationMerged(AppDb db) : INotificationHandler<OrganisationMerged>
{
    public async Task Handle(OrganisationMerged happened, CancellationToken ct)
    {
        var owned = await db
            .Milestones.Where(m => m.OwnerOrganisationId == happened.FromOrganisationId)
            .ToListAsync(ct);
        foreach (var milestone in owned)
            milestone.BelongsTo(happened.ToOrganisationId);
        db.Changed("/api/milestones");
        await db.SaveChangesAsync(ct);
    }
}
