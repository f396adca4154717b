using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

/// <summary>Its people have no access here any more, and nobody else is let in for it.</summary>
internal sealed class WhenOrganisationClosed(AppDb db, IMediator modules, CurrentTenant tenant, TimeProvider clock)
    : INotificationHandler<OrganisationClosed>
{
    public async Task Handle(OrganisationClosed happened, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var members = await db
            .Memberships.Where(m => m.PartnershipId == tenant.Id && m.EndedAt == null)
            .Where(m => m.OrganisationId == happened.OrganisationId)
            .ToListAsync(ct);
        foreach (var member in members)
        {
            member.End(now);
            db.AccessEnded(member.AccountId);
        }
        var deputyships = await db
            .Deputyships.Where(d => d.PartnershipId == tenant.Id && d.EndedAt == null)
            .Where(d => d.OrganisationId == happened.OrganisationId)
            .ToListAsync(ct);
        deputyships.ForEach(deputyship => deputyship.End(now));
        await db.RevokeApiClients(tenant.Id!.Value, happened.OrganisationId, now, ct);
        await modules.Send(new WithdrawInvitations(happened.OrganisationId), ct);
        db.Changed("/api/members");
        await db.SaveChangesAsync(ct);
    }
}
