using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>
/// An agency has become part of another organisation, which takes part in its place. Where both took part, what the person
/// agreed of the other stands: a merger of organisations widens nobody's sight. Heard twice, nothing is left to move.
/// </summary>
internal sealed class WhenPlanAgencyMerged(AppDb db) : INotificationHandler<OrganisationMerged>
{
    public async Task Handle(OrganisationMerged happened, CancellationToken ct)
    {
        var (from, to) = (happened.FromOrganisationId, happened.ToOrganisationId);
        var plans = await db
            .SupportPlans.Whole()
            .Where(p => p.OpenedByOrganisationId == from || p.Agencies.Any(a => a.OrganisationId == from))
            .ToListAsync(ct);
        foreach (var plan in plans)
        {
            plan.Moves(from, to);
            db.Tell(plan);
        }
        await db.SaveChangesAsync(ct);
    }
}
