using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Says which consents a file shows: the photo of a signed form, or an attorney's document.</summary>
public static class ShowConsentBy
{
    public sealed record Request(int Version, [Items(0, 120)] IReadOnlyList<Guid> ConsentIds);

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
        if (request.ConsentIds.Except(submission.Consents.Select(consent => consent.Id)).Any())
            throw Refusal.Field("consentIds", "Choose among the consents of this checklist.");
        file.Shows(request.ConsentIds);

        await desk.TellOf(file, submission, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
