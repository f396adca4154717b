using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Says who else may see a file: the organisation that filled the checklist, and services that have accepted.</summary>
public static class ShowAttachment
{
    public sealed record Request(int Version, bool ForReferrer, [Items(0, 60)] IReadOnlyList<Guid> ReferralIds);

    public static async Task<NoContent> Handle(
        Guid attachmentId,
        Request request,
        AppDb db,
        AttachmentDesk desk,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var (file, submission) = await db.SeenAttachment(me, attachmentId, ct);
        if (!AttachmentSight.MayShow(file, me))
            throw Refusal.NotAllowed();
        db.Expect(file, request.Version);
        AttachFile.RequireOwn(submission, request.ReferralIds);
        AttachFile.RequireAgreed(submission, request.ReferralIds.Except(file.ReferralIds));
        await desk.TellOf(file, submission, ct);
        file.ShowTo(request.ForReferrer, request.ReferralIds);

        await desk.TellOf(file, submission, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
