using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>
/// The hub says how two people stand to each other: not the same, of one household, or one caring for the other. It is
/// remembered and not asked again. Consents and sight stay each person's own.
/// </summary>
public static class SettlePeople
{
    /// <param name="Reference">The other checklist's.</param>
    /// <param name="Version">Of the pair; 0 where nobody has compared them yet.</param>
    /// <param name="Relation">Seen from this checklist's person: CaresFor says that they care for the other.</param>
    /// <param name="BothAgree">Both were asked, and agree that a service that helps both of them is told.</param>
    public sealed record Request(
        [Line(1, 20)] string Reference,
        int Version,
        Relation Relation,
        [Text(0, 1000)] string Note,
        bool BothAgree = false
    );

    public static async Task<NoContent> Handle(
        Guid submissionId,
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
        var checklists = db.Submissions.Where(Sight.OfHub(me));
        if (!await checklists.AnyAsync(s => s.Id == submissionId, ct))
            throw Refusal.NotFound("checklist");
        var reference = request.Reference.Trim().ToUpperInvariant();
        var otherId =
            await checklists.Where(s => s.Reference == reference).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(ct)
            ?? throw Refusal.Field("reference", "Enter the reference of a checklist, such as it stands on its page.");
        var (pair, personId, _) = await db.TakeUpPair(me, (submissionId, otherId, request.Version), weights, by.At, ct);
        var isFirst = pair.PersonId == personId;
        pair.SettleAs(
            isFirst ? request.Relation : PersonPair.Turned(request.Relation),
            request.BothAgree,
            request.Note,
            by
        );

        await db.TellHub(modules, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
