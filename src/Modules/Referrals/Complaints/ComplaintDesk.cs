using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>How whoever answers people takes a complaint in hand.</summary>
internal static class ComplaintDesk
{
    public const string Path = "/api/complaints";

    internal sealed record Found(Complaint Complaint, string? Reference);

    /// <summary>Those to answer first, the next due first; then the others, the newest first.</summary>
    public static IQueryable<Found> ListedComplaints(this AppDb db, bool onlyOpen) =>
        from complaint in db.Complaints.AsNoTracking()
        join submission in db.Submissions.AsNoTracking()
            on complaint.SubmissionId equals (Guid?)submission.Id
            into about
        from submission in about.DefaultIfEmpty()
        where !onlyOpen || complaint.State == ComplaintState.Open
        orderby complaint.State != ComplaintState.Open, complaint.ClosedAt descending, complaint.DueOn, complaint.Id
        select new Found(complaint, submission == null ? null : submission.Reference);

    public static async Task<Complaint> Complaint(this AppDb db, Guid complaintId, int version, CancellationToken ct)
    {
        var complaint =
            await db.Complaints.FirstOrDefaultAsync(c => c.Id == complaintId, ct)
            ?? throw Refusal.NotFound("complaint");
        db.Expect(complaint, version);
        return complaint;
    }
}
