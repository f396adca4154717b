using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>One file, to be kept and not shown by the browser. Whether the account may still see it is asked once more.</summary>
[Personal]
public static class FetchAttachment
{
    public static async Task<FileContentHttpResult> Handle(
        Guid attachmentId,
        AppDb db,
        AttachmentLinks links,
        AttachmentFiles files,
        CurrentUser me,
        CancellationToken ct,
        string link = ""
    )
    {
        links.Require(link, attachmentId, me);
        var (file, submission) = await db.SeenAttachment(me, attachmentId, ct);
        var content = await files.Read(file, ct);

        db.RecordRead(nameof(Person), submission.PersonId, AuditKind.Export);
        db.RecordRead(nameof(Attachment), attachmentId, AuditKind.Export);
        await db.SaveChangesAsync(ct);
        return TypedResults.File(content, file.MediaType, file.Name);
    }
}
