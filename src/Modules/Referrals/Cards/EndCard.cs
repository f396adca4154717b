using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>A card was lost, or fell into other hands: it opens nothing any more.</summary>
public static class EndCard
{
    public static async Task<NoContent> Handle(
        Guid submissionId,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission = await db.ForCard(me, submissionId, ct);
        var card = await db.LivingCard(submissionId, ct) ?? throw Refusal.NotFound("card");
        await db.EndCard(card, CardEnd.Stopped, Act.Of(me, clock), ct);

        db.Changed("/api/submissions", me.OrganisationId, submission.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
