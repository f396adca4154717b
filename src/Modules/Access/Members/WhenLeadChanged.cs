using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

/// <summary>
/// Whoever signed for the new lead manages the partnership from now on; the former lead's managers go on as coordinators.
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
        var manager = members.Single(m => m.Id == happened.SignedByMembershipId);
        manager.ChangeRoles([.. manager.Roles.Union([Role.PartnershipManager])]);
        db.AccessEnded(manager.AccountId);
        db.Changed("/api/members");
        db.Changed("/api/me");
        await db.SaveChangesAsync(ct);
    }
}
