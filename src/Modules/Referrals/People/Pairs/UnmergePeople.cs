using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>
/// Two checklists were wrongly joined. Both stand for themselves again, as they always did underneath; that one person's
/// record was taken for another's is a breach, which is opened here for somebody to deal with.
/// </summary>
public static class UnmergePeople
{
    public sealed record Request(int Version, [Text(10, 2000)] string Reason);

    public sealed record Response(Guid BreachId);

    public static async Task<Created<Response>> Handle(
        Guid submissionId,
        Guid otherId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        MatchWeights weights,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var by = Act.Of(me, clock);
        var (pair, one, other) = await db.TakeUpPair(me, (submissionId, otherId, request.Version), weights, by.At, ct);
        var joinedAt = pair.Unmerge(request.Reason, by);
        if ((await db.JoinedTo(one, false, ct, pair.Id)).Contains(other))
            throw Refusal.Rule(
                "joined-by-another",
                "They are joined by way of another checklist too. Take that one apart first."
            );
        await db.ShareSafeWays(await db.JoinedTo(one, true, ct, pair.Id), ct);
        await db.ShareSafeWays(await db.JoinedTo(other, true, ct, pair.Id), ct);
        var breach = BreachRecord.OfWrongMerge([submissionId, otherId], request.Reason, joinedAt, by);
        db.Add(breach);

        await Notify(breach, modules, ct);
        await db.TellHub(modules, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"breaches/{breach.Id}", new Response(breach.Id));
    }

    private static async Task Notify(BreachRecord breach, IMediator modules, CancellationToken ct)
    {
        var members = await modules.Send(new GetMembers(), ct);
        var answering = members.Where(member =>
            member.Roles.Any(role => Permissions.Of(role).Contains(Permission.ViewReaders))
        );
        await modules.Send(
            new Notify(
                $"breach:{breach.Id}",
                [.. answering.Select(member => member.MembershipId)],
                "A breach record was opened",
                "Two people's checklists had been taken for one person's. Decide within 72 hours whether it must be reported.",
                "/breaches",
                ByEmail: true
            ),
            ct
        );
    }
}
