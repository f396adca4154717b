using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Somebody rings the hub and reads out the code of their card: this leads to their checklist.</summary>
public static class FindCard
{
    public sealed record Request([Line(1, 40)] string Code);

    public sealed record Response(Guid SubmissionId);

    // A request with a body, though it only reads: no code may stand in an address.
    public static async Task<Ok<Response>> Handle(
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var hash = CardCodes.HashOfCode(request.Code);
        var cardIds = await db.CardKeys.Where(key => key.CodeHash == hash).Select(key => key.CardId).ToListAsync(ct);
        var card =
            await db.Cards.AsNoTracking().FirstOrDefaultAsync(one => cardIds.Contains(one.Id), ct)
            ?? throw Refusal.NotFound("card");
        var submission = await db.ForCard(me, card.SubmissionId, ct);
        if (!card.IsAlive(submission, clock.GetUtcNow()))
            throw Refusal.NotFound("card");
        return TypedResults.Ok(new Response(submission.Id));
    }
}
