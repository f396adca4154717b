using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Adds a file to a referral that the service has accepted: for the hub, and for the referrer where it says so.</summary>
public static class AttachToReceived
{
    public sealed record Response(Guid AttachmentId);

    public static async Task<Created<Response>> Handle(
        Guid referralId,
        HttpRequest http,
        AppDb db,
        AttachmentDesk desk,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var referral = await db.Received(me, referralId, ct);
        if (!referral.IsIdentityOpen)
            throw Refusal.Rule("not-accepted", "Accept the referral before you add files to it.");
        var form = await AttachmentForm.Read(http, ct) with { ReferralIds = [] };
        var submission = await db.WithConsentsToRead(referral.SubmissionId, ct);

        var attachmentId = await desk.TakeIn(submission, referralId, form, me, Act.Of(me, clock, Party.Receiver), ct);
        return TypedResults.Created($"attachments/{attachmentId}", new Response(attachmentId));
    }
}
