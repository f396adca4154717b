using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Notes that a card was put on paper, by whom and when.</summary>
public static class NotePrintedCard
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
        card.Print(Act.Of(me, clock));

        db.RecordRead(nameof(Person), submission.PersonId, AuditKind.Print);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
