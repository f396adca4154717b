using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

internal static class LetterDesk
{
    /// <summary>To be printed and posted. One of a checklist that stands still waits with it.</summary>
    public static IQueryable<Letter> ToPost(this AppDb db) =>
        from letter in db.Letters.AsNoTracking()
        join submission in db.Submissions on letter.SubmissionId equals submission.Id
        where letter.EndedAt == null
        where submission.WithdrawnAt == null && submission.HeldAt == null && submission.RestrictedAt == null
        where submission.Person.ErasedAt == null
        select letter;

    public static async Task<Letter> TakeLetter(
        this AppDb db,
        Guid submissionId,
        Guid letterId,
        CancellationToken ct
    ) =>
        await db.Letters.FirstOrDefaultAsync(l => l.Id == letterId && l.SubmissionId == submissionId, ct)
        ?? throw Refusal.NotFound("letter");

    /// <summary>After three tries that came to nothing a letter is the hub's next task, once.</summary>
    public static async Task AskForLetter(this AppDb db, Submission submission, Act by, CancellationToken ct)
    {
        if (submission.NeedsLetter && !await db.IsLetterWaiting(submission.Id, ct))
            db.Add(submission.Write(LetterKind.HowItWent, by));
    }

    public static Task<bool> IsLetterWaiting(this AppDb db, Guid submissionId, CancellationToken ct) =>
        db.Letters.AnyAsync(l => l.SubmissionId == submissionId && l.EndedAt == null, ct);
}
