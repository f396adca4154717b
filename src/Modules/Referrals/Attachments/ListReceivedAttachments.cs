using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The files that a service may see of a referral to it: none before it has accepted. Reading is noted.</summary>
public static class ListReceivedAttachments
{
    public sealed record Response(IReadOnlyList<AttachmentShown> Items, bool MayAdd);

    public static async Task<Ok<Response>> Handle(
        Guid referralId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var referral = await db.Received(me, referralId, ct);
        var submission = await db.WithConsentsToRead(referral.SubmissionId, ct);
        var files = await db
            .Attachments.AsNoTracking()
            .Where(a => a.SubmissionId == referral.SubmissionId)
            .OrderByDescending(a => a.AddedAt)
            .ToListAsync(ct);
        var seen = files.FindAll(file => AttachmentSight.MaySeeAttachment(file, submission, referral, me));

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                await AttachmentShown.Of(seen, me, modules, ct),
                referral.IsIdentityOpen && submission.Person.ErasedAt is null
            )
        );
    }
}
