using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>
/// Whoever signed for the new lead manages the partnership from now on, or its coordinators when they have left; the former lead's managers go on as coordinators.
/// Where the partnership has ended, only the people of the organisation that keeps its records stay in.
/// </summary>
internal sealed class WhenLeadChanged(AppDb db, CurrentTenant tenant, TimeProvider clock)
    : INotificationHandler<LeadChanged>
{
    public async Task Handle(LeadChanged happened, CancellationToken ct)
    {
        var members = await db
            .Memberships.Where(m => m.PartnershipId == tenant.Id && m.EndedAt == null)
            .ToListAsync(ct);
        foreach (var member in members.Where(m => m.OrganisationId != happened.ToOrganisationId))
        {
            if (happened.IsDissolved)
                member.End(clock.GetUtcNow());
            else if (member.Roles.Contains(Role.PartnershipManager))
                member.ChangeRoles([
                    .. member.Roles.Except([Role.PartnershipManager]).Union([Role.OrganisationCoordinator]),
                ]);
            else
                continue;
            db.AccessEnded(member.AccountId);
        }
        foreach (var manager in Heirs(members, happened))
        {
            manager.ChangeRoles([.. manager.Roles.Union([Role.PartnershipManager])]);
            db.AccessEnded(manager.AccountId);
        }
        db.Changed("/api/members");
        db.Changed("/api/me");
        await db.SaveChangesAsync(ct);
    }

    // Between the signature and its day the signer may have left. A partnership is never without a manager.
    private List<Membership> Heirs(List<Membership> members, LeadChanged happened)
    {
        var today = UkTime.Today(clock);
        var live = members.Where(m => m.OrganisationId == happened.ToOrganisationId && m.IsLiveOn(today)).ToList();
        var coordinators = live.Where(m => m.Roles.Contains(Role.OrganisationCoordinator)).ToList();
        return live.Find(m => m.Id == happened.SignedByMembershipId) is { } signer ? [signer]
            : coordinators.Count > 0 ? coordinators
            : live;
    }
}
