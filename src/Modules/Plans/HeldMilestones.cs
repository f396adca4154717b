using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;

namespace PlacePartners.Plans;

/// <summary>Open milestones that name a person.</summary>
internal sealed class HeldMilestones(AppDb db) : IHolding
{
    public HoldingKind Kind => HoldingKind.Milestones;

    public IReadOnlyList<Role> TakenBy => [];

    public Task<int> Count(Guid membershipId, CancellationToken ct) => Held(membershipId).CountAsync(ct);

    public async Task HandOver(Guid from, Guid to, CancellationToken ct)
    {
        foreach (var milestone in await Held(from).ToListAsync(ct))
            milestone.GoesTo(to);
        db.Changed("/api/milestones");
    }

    private IQueryable<Milestone> Held(Guid membershipId) =>
        db.Milestones.Where(m =>
            m.OwnerMembershipId == membershipId
            && m.Status != MilestoneStatus.Complete
            && m.Status != MilestoneStatus.Withdrawn
        );
}
