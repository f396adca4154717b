using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>Whom a person stands in for, now and later.</summary>
internal sealed class HeldDeputyships(AppDb db, MemberDesk desk, CurrentUser me, TimeProvider clock) : IHolding
{
    public HoldingKind Kind => HoldingKind.Deputyships;

    public IReadOnlyList<Role> TakenBy => [];

    public Task<int> Count(Guid membershipId, CancellationToken ct) => Held(membershipId).CountAsync(ct);

    public async Task HandOver(Guid from, Guid to, CancellationToken ct)
    {
        foreach (var deputyship in await Held(from).ToListAsync(ct))
        {
            if (deputyship.AbsentMembershipId == to)
                deputyship.End(clock.GetUtcNow());
            else
                deputyship.GoesTo(to, GrantableRoles.Of(me, await desk.IsLead(deputyship.OrganisationId, ct)));
        }
        db.Changed("/api/deputies");
    }

    private IQueryable<Deputyship> Held(Guid membershipId)
    {
        var today = UkTime.Today(clock);
        return db.Deputyships.Where(d =>
            d.DeputyMembershipId == membershipId && d.EndedAt == null && d.LastDay >= today
        );
    }
}
