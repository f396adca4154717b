using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The hub asked the person, who says that both checklists are theirs. From now on the hub sees them together.</summary>
public static class ConfirmMerge
{
    public sealed record Request(int Version, ContactChannel How, [Text(0, 1000)] string Note);

    public static async Task<NoContent> Handle(
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
        pair.Confirm($"{request.How}. {request.Note}", by);
        await db.ShareSafeWays([.. await db.JoinedTo(one, true, ct), .. await db.JoinedTo(other, true, ct)], ct);

        await db.TellHub(modules, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
