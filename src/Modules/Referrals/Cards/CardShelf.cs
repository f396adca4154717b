using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>How workers and the hub find the card of a checklist: only of one that they may see.</summary>
internal static class CardShelf
{
    public static async Task<Submission> ForCard(
        this AppDb db,
        CurrentUser me,
        Guid submissionId,
        CancellationToken ct
    ) =>
        await db
            .Submissions.AsSplitQuery()
            .Where(Sight.OfReferrer(me))
            .Include(s => s.Person)
            .Include(s => s.Referrals)
            .Include(s => s.History)
            .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
        ?? throw Refusal.NotFound("checklist");

    public static Task<Card?> LivingCard(this AppDb db, Guid submissionId, CancellationToken ct) =>
        db.Cards.FirstOrDefaultAsync(card => card.SubmissionId == submissionId && card.EndedAt == null, ct);

    public static Task<CardSafety?> CardSafety(this AppDb db, Guid submissionId, CancellationToken ct) =>
        db
            .CardSafeties.Where(said => said.SubmissionId == submissionId)
            .OrderByDescending(said => said.AskedAt)
            .ThenByDescending(said => said.Id)
            .FirstOrDefaultAsync(ct);

    /// <summary>From this commit on its code and its picture lead nowhere.</summary>
    public static async Task EndCard(this AppDb db, Card card, CardEnd because, Act by, CancellationToken ct)
    {
        card.End(because, by);
        db.RemoveRange(await db.CardKeys.Where(key => key.CardId == card.Id).ToListAsync(ct));
    }
}
