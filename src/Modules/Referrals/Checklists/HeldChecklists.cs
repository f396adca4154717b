using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Checklists whose news goes to a person and that have not ended.</summary>
internal sealed class HeldChecklists(AppDb db, IMediator modules, CurrentUser me, TimeProvider clock) : IHolding
{
    public HoldingKind Kind => HoldingKind.Checklists;

    public IReadOnlyList<Role> TakenBy => [Role.Worker, Role.HubWorker];

    public Task<int> Count(Guid membershipId, CancellationToken ct) => Held(membershipId).CountAsync(ct);

    public async Task HandOver(Guid from, Guid to, CancellationToken ct)
    {
        foreach (var submission in await Held(from).ToListAsync(ct))
        {
            submission.GoesTo(to, Act.Of(me, clock));
            await db.Tell(modules, submission.OrganisationId, [], ct);
        }
    }

    private IQueryable<Submission> Held(Guid membershipId) =>
        db.Submissions.Where(s =>
            s.FollowedByMembershipId == membershipId
            && s.WithdrawnAt == null
            && (
                s.ConfirmedAt == null
                || s.Referrals.Any(r => r.State == ReferralState.Proposed || ReferralStates.Open.Contains(r.State))
            )
        );
}
