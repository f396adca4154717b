using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Measures.Definitions;

/// <summary>
/// The other organisation is asked for returns in its place. What it returned stays under its name: each figure is what
/// one of them counted. Heard twice, nothing is left to change.
/// </summary>
internal sealed class WhenOrganisationMerged(AppDb db) : INotificationHandler<OrganisationMerged>
{
    public async Task Handle(OrganisationMerged happened, CancellationToken ct)
    {
        var (from, to) = (happened.FromOrganisationId, happened.ToOrganisationId);
        foreach (
            var measure in await db
                .Measures.Where(m => m.LeadOrganisationId == from || m.ReturnedBy.Contains(from))
                .ToListAsync(ct)
        )
            measure.AsksInstead(from, to);
        db.Changed("/api/measures");
        await db.SaveChangesAsync(ct);
    }
}
