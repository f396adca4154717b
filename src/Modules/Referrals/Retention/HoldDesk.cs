using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Who is under a legal hold, and who may know it.</summary>
internal static class HoldDesk
{
    /// <summary>The hub: of anybody. A safeguarding lead: of those with whom their own organisation filled a checklist, or helps.</summary>
    public static Expression<Func<Submission, bool>> Seen(CurrentUser me)
    {
        var (isHub, organisationId) = (me.Has(Permission.RunHub), me.OrganisationId);
        return s =>
            isHub
            || s.OrganisationId == organisationId
            || s.Referrals.Any(r => r.OrganisationId == organisationId && r.AcceptedAt != null);
    }

    internal sealed record ListedHold
    {
        public required LegalHold Hold { get; init; }
        public required string Reference { get; init; }
    }

    /// <param name="submissionId">Only those of one checklist; null for all.</param>
    public static IQueryable<ListedHold> ListedHolds(this AppDb db, CurrentUser me, Guid? submissionId) =>
        from submission in db.Submissions.AsNoTracking().Where(Seen(me))
        join hold in db.LegalHolds.AsNoTracking() on submission.Id equals hold.SubmissionId
        where submissionId == null || hold.SubmissionId == submissionId
        select new ListedHold { Hold = hold, Reference = submission.Reference };

    public static async Task<LegalHold> Hold(
        this AppDb db,
        CurrentUser me,
        Guid holdId,
        int version,
        CancellationToken ct
    )
    {
        var seen = db.Submissions.Where(Seen(me)).Select(s => s.Id);
        var hold =
            await db.LegalHolds.FirstOrDefaultAsync(h => h.Id == holdId && seen.Contains(h.SubmissionId), ct)
            ?? throw Refusal.NotFound("legal hold");
        db.Expect(hold, version);
        return hold;
    }

    /// <summary>
    /// Everybody of whom nothing may be destroyed, with all records joined to theirs: who is under a legal hold, and who has
    /// asked for their record and not had it yet, and about whom a complaint is open.
    /// </summary>
    public static async Task<HashSet<Guid>> HeldPeople(this AppDb db, CancellationToken ct) =>
        await db.JoinedTo(await db.Stopping().Distinct().ToListAsync(ct), onlyConfirmed: false, ct);

    public static async Task<bool> IsHeld(this AppDb db, Guid personId, CancellationToken ct)
    {
        var joined = await db.JoinedTo(personId, onlyConfirmed: false, ct);
        return await db.Stopping().AnyAsync(id => joined.Contains(id), ct);
    }

    private static IQueryable<Guid> Stopping(this AppDb db) =>
        db
            .LegalHolds.Where(h => h.LiftedAt == null)
            .Select(h => h.PersonId)
            .Concat(db.AccessRequests.Where(r => r.ReleasedAt == null && r.ClosedAt == null).Select(r => r.PersonId))
            .Concat(db.Complaints.Where(c => c.State == ComplaintState.Open).Select(c => c.PersonId));

    public static async Task RequireNoHold(this AppDb db, Guid personId, CancellationToken ct)
    {
        if (await db.IsHeld(personId, ct))
            throw Held();
    }

    /// <summary>
    /// Counts up every checklist that is joined to a person, as each destruction does and whatever stops one: of two at the
    /// same moment one has to look again.
    /// </summary>
    public static async Task ExpectAll(this AppDb db, Guid personId, CancellationToken ct)
    {
        var joined = await db.JoinedTo(personId, onlyConfirmed: false, ct);
        foreach (var submission in await db.Submissions.Where(s => joined.Contains(s.PersonId)).ToListAsync(ct))
            db.Expect(submission, submission.Version);
    }

    public static Refusal Held() =>
        Refusal.Rule(
            "on-legal-hold",
            "This person's record is under a legal hold, or they have asked for it and not had it yet, or a complaint about it is open, so nothing of it can be destroyed now."
        );
}
