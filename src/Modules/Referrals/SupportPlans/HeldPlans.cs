using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>Support plans that are open and of which somebody is the lead worker, and what they are to do in others.</summary>
internal sealed class HeldPlans(AppDb db) : IHolding
{
    public HoldingKind Kind => HoldingKind.SupportPlans;

    public IReadOnlyList<Role> TakenBy => [Role.Worker, Role.ServiceWorker, Role.HubWorker];

    public async Task<int> Count(Guid membershipId, CancellationToken ct) =>
        await Held(membershipId).CountAsync(ct) + await ToDo(membershipId).CountAsync(ct);

    public async Task HandOver(Guid from, Guid to, CancellationToken ct)
    {
        foreach (var plan in await Held(from).Include(p => p.Agencies).ToListAsync(ct))
        {
            plan.GoesTo(to);
            db.Tell(plan);
        }
        foreach (var action in await ToDo(from).ToListAsync(ct))
            action.GoesTo(to);
    }

    private IQueryable<PlanAction> ToDo(Guid membershipId)
    {
        var plans = db.SupportPlans.Where(p => p.State == PlanState.Open);
        return db.PlanActions.Where(a =>
            a.MembershipId == membershipId && a.State == PlanActionState.ToDo && plans.Any(p => p.Id == a.PlanId)
        );
    }

    private IQueryable<SupportPlan> Held(Guid membershipId) =>
        db.SupportPlans.Where(p => p.LeadMembershipId == membershipId && p.State == PlanState.Open);
}
