using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

internal sealed class AnswerFindLiveAccess(AppDb db, SessionDesk desk)
    : IRequestHandler<FindLiveAccess, IReadOnlyList<LiveAccess>>
{
    // Fewer than the parameters that any of the databases takes.
    private const int AtOnce = 500;

    public async Task<IReadOnlyList<LiveAccess>> Handle(FindLiveAccess request, CancellationToken ct)
    {
        List<LiveAccess> found = [];
        foreach (var asked in request.Asked.Chunk(AtOnce))
        {
            var (sessionIds, membershipIds) = (
                asked.Select(a => a.SessionId).ToHashSet(),
                asked.Select(a => a.MembershipId).ToHashSet()
            );
            var sessions = await desk.Live()
                .Where(s => sessionIds.Contains(s.Id))
                .Join(
                    db.Accounts.Where(a => a.SuspendedAt == null),
                    session => session.AccountId,
                    account => account.Id,
                    (session, _) => session.Id
                )
                .ToHashSetAsync(ct);
            var memberships = await db
                .LiveMemberships.Where(m => membershipIds.Contains(m.Id))
                .Select(m => m.Id)
                .ToHashSetAsync(ct);
            found.AddRange(asked.Where(a => sessions.Contains(a.SessionId) && memberships.Contains(a.MembershipId)));
        }
        return found;
    }
}
