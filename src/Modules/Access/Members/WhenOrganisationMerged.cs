using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>
/// Its people act for the other organisation from now on. Whoever acted for both has the roles of both. Heard twice,
/// nobody is left to move.
/// </summary>
internal sealed class WhenOrganisationMerged(AppDb db, CurrentTenant tenant, TimeProvider clock)
    : INotificationHandler<OrganisationMerged>
{
    public async Task Handle(OrganisationMerged happened, CancellationToken ct)
    {
        var (from, to) = (happened.FromOrganisationId, happened.ToOrganisationId);
        var people = await db
            .Memberships.Where(m => m.PartnershipId == tenant.Id)
            .Where(m => m.OrganisationId == from || m.OrganisationId == to)
            .ToListAsync(ct);
        foreach (var person in people.Where(m => m.OrganisationId == from && m.EndedAt is null).ToList())
            Move(person, people.Find(m => m.OrganisationId == to && m.AccountId == person.AccountId), to);

        foreach (
            var deputyship in await db
                .Deputyships.Where(d => d.PartnershipId == tenant.Id && d.OrganisationId == from && d.EndedAt == null)
                .ToListAsync(ct)
        )
            deputyship.GoesTo(to);
        foreach (
            var invitation in await db
                .Invitations.Where(i => i.PartnershipId == tenant.Id && i.OrganisationId == from)
                .Where(i => i.AcceptedAt == null && i.WithdrawnAt == null)
                .ToListAsync(ct)
        )
            invitation.GoesTo(to);
        await MoveOwnSignIn(from, to, ct);
        await db.RevokeApiClients(tenant.Id!.Value, from, clock.GetUtcNow(), ct);
        db.Changed("/api/members");
        db.Changed("/api/me");
        await db.SaveChangesAsync(ct);
    }

    private void Move(Membership person, Membership? there, Guid to)
    {
        if (there is null)
        {
            person.GoesTo(to);
        }
        else
        {
            there.Grant(person.Roles, person.LastDay, UkTime.Today(clock));
            person.End(clock.GetUtcNow());
        }
        db.AccessEnded(person.AccountId);
    }

    private async Task MoveOwnSignIn(Guid from, Guid to, CancellationToken ct)
    {
        var providers = await db
            .SignInProviders.Where(p => p.PartnershipId == tenant.Id)
            .Where(p => p.OrganisationId == from || p.OrganisationId == to)
            .ToListAsync(ct);
        if (providers is [var only] && only.OrganisationId == from)
            only.GoesTo(to);
    }
}
