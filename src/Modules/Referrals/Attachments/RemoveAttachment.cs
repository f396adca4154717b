using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Removes a file for good. The audit keeps that it was there, and who removed it.</summary>
public static class RemoveAttachment
{
    public static async Task<NoContent> Handle(
        Guid attachmentId,
        int version,
        AppDb db,
        AttachmentDesk desk,
        AttachmentFiles files,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var (file, submission) = await db.SeenAttachment(me, attachmentId, ct);
        if (!AttachmentSight.MayRemove(file, me))
            throw Refusal.NotAllowed();
        db.Expect(file, version);
        await db.ExpectAll(submission.PersonId, ct);
        await db.RequireNoHold(submission.PersonId, ct);

        db.Remove(file);
        await desk.TellOf(file, submission, ct);
        await db.SaveChangesAsync(ct);
        files.Delete(file);
        return TypedResults.NoContent();
    }
}
