using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Referrals that a person accepted and that have not ended.</summary>
internal sealed class HeldReferrals(AppDb db, IMediator modules, CurrentUser me, TimeProvider clock) : IHolding
{
    public HoldingKind Kind => HoldingKind.Referrals;

    public IReadOnlyList<Role> TakenBy => [Role.ServiceWorker];

    public Task<int> Count(Guid membershipId, CancellationToken ct) => Held(membershipId).CountAsync(ct);

    public async Task HandOver(Guid from, Guid to, CancellationToken ct)
    {
        foreach (var referral in await Held(from).ToListAsync(ct))
        {
            referral.GoesTo(to, Act.Of(me, clock, Party.Receiver));
            await db.Tell(modules, referral.ReferringOrganisationId, [referral.OrganisationId], ct);
        }
    }

    private IQueryable<Referral> Held(Guid membershipId) =>
        db.Referrals.Where(r => r.AcceptedByMembershipId == membershipId && ReferralStates.HeldByOne.Contains(r.State));
}
