using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>
/// The hub says that two checklists are of one person. No consent covers more than before, and nobody but the hub sees
/// anything of it. Once the person has confirmed it, each record obeys what the other says of safe contact.
/// </summary>
public static class MergePeople
{
    /// <param name="Version">Of the pair; 0 where nobody has compared them yet.</param>
    /// <param name="KeepsThis">The person goes on under this checklist; else under the other.</param>
    /// <param name="IsConfirmedWithPerson">Somebody asked the person, who says that both are theirs.</param>
    public sealed record Request(int Version, bool KeepsThis, bool IsConfirmedWithPerson, [Text(0, 1000)] string Note);

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
        var (ofOne, ofOther) = (await db.JoinedTo(one, false, ct), await db.JoinedTo(other, false, ct));
        if (ofOne.Contains(other))
            throw Refusal.Rule("merged-already", "These two checklists are joined already.");
        if (await db.AreKeptApart([.. ofOne, .. ofOther], pair.Id, ct))
            throw Refusal.Rule(
                "kept-apart",
                "Somebody found that two of the checklists that this would join are of different people. Look at those first."
            );
        pair.Merge(request.KeepsThis ? one : other, request.IsConfirmedWithPerson, request.Note, by);
        if (request.IsConfirmedWithPerson)
            await db.ShareSafeWays([.. await db.JoinedTo(one, true, ct), .. await db.JoinedTo(other, true, ct)], ct);

        await db.TellHub(modules, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
