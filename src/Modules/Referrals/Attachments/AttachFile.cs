using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Adds a file to a checklist, for whoever filled it and for the hub. Sent again under its key, it is still one.</summary>
public static class AttachFile
{
    public sealed record Response(Guid AttachmentId);

    public static async Task<Created<Response>> Handle(
        Guid submissionId,
        HttpRequest http,
        AppDb db,
        AttachmentDesk desk,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission =
            await db
                .Submissions.AsNoTracking()
                .Where(Sight.OfReferrer(me))
                .Include(s => s.Person)
                .Include(s => s.Referrals)
                .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
        var form = await AttachmentForm.Read(http, ct);
        RequireOwn(submission, form.ReferralIds);
        RequireAgreed(submission, form.ReferralIds);

        var attachmentId = await desk.TakeIn(submission, null, form, me, Act.Of(me, clock), ct);
        return TypedResults.Created($"attachments/{attachmentId}", new Response(attachmentId));
    }

    /// <summary>Refuses what is no referral of the checklist.</summary>
    internal static void RequireOwn(Submission submission, IEnumerable<Guid> referralIds)
    {
        if (referralIds.Except(submission.Referrals.Select(line => line.Id)).Any())
            throw Refusal.Field("referralIds", "Choose among the services of this checklist.");
    }

    /// <summary>Refuses to mark a file for a service that the person has not agreed to give files.</summary>
    internal static void RequireAgreed(Submission submission, IEnumerable<Guid> referralIds)
    {
        if (submission.Referrals.Exists(line => referralIds.Contains(line.Id) && !line.Shares(DataGroup.Attachments)))
            throw Refusal.Rule(
                "files-not-agreed",
                "The person has not agreed that this service gets files. Ask them: the hub then renews their OK to share, with files."
            );
    }
}
