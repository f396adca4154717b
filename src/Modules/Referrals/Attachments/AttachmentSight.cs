using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Who sees which file. Every list of files and every opening of one asks here.</summary>
internal static class AttachmentSight
{
    /// <summary>
    /// The hub sees all; the organisation that filled the checklist what it added, and what is marked for it; a service what
    /// it added and what is marked for its own referral, from its acceptance until its sight of the referral ends.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="submission">Its checklist, with the consents for the service of the line.</param>
    /// <param name="line">The referral by which a service asks, which it may see; null for the hub and the referrer.</param>
    /// <param name="me">Who asks.</param>
    public static bool MaySeeAttachment(Attachment file, Submission submission, Referral? line, CurrentUser me)
    {
        if (line is null)
            return me.Has(Permission.RunHub)
                || (
                    me.Has(Permission.MakeReferrals)
                    && submission.OrganisationId == me.OrganisationId
                    && submission.RestrictedAt is null
                    && (file.OrganisationId == me.OrganisationId || file.IsForReferrer)
                );
        return me.Has(Permission.ReceiveReferrals)
            && line.SubmissionId == file.SubmissionId
            && line.OrganisationId == me.OrganisationId
            && line.IsIdentityOpen
            && submission.ConsentOf(line) is not null
            && (
                file.ReferralId == line.Id || (file.ReferralIds.Contains(line.Id) && line.Shares(DataGroup.Attachments))
            );
    }

    /// <summary>One file that this person may see, with its checklist; else there is none.</summary>
    public static async Task<(Attachment File, Submission Submission)> SeenAttachment(
        this AppDb db,
        CurrentUser me,
        Guid attachmentId,
        CancellationToken ct
    )
    {
        var file =
            await db.Attachments.FirstOrDefaultAsync(a => a.Id == attachmentId, ct) ?? throw Refusal.NotFound("file");
        var submission = await db.WithConsentsToRead(file.SubmissionId, ct);
        var lines = await db
            .Referrals.AsNoTracking()
            .Where(Sight.OfReceiver(me))
            .Where(r => r.SubmissionId == file.SubmissionId)
            .ToListAsync(ct);
        if (
            !MaySeeAttachment(file, submission, null, me)
            && !lines.Exists(line => MaySeeAttachment(file, submission, line, me))
        )
            throw Refusal.NotFound("file");
        return (file, submission);
    }

    public static Task<Submission> WithConsentsToRead(this AppDb db, Guid submissionId, CancellationToken ct) =>
        db
            .Submissions.AsNoTracking()
            .AsSplitQuery()
            .Include(s => s.Person)
            .Include(s => s.Consents)
            .Include(s => s.Referrals)
            .SingleAsync(s => s.Id == submissionId, ct);

    /// <summary>Whoever added it may take it away, and the hub.</summary>
    public static bool MayRemove(Attachment file, CurrentUser me) =>
        me.Has(Permission.RunHub) || file.OrganisationId == me.OrganisationId;

    /// <summary>To whom a file of a service is shown is the hub's to say; else whoever added it says so.</summary>
    public static bool MayShow(Attachment file, CurrentUser me) =>
        me.Has(Permission.RunHub) || (file.ReferralId is null && file.OrganisationId == me.OrganisationId);
}
