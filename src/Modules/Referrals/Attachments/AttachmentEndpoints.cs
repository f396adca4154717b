using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

internal static class AttachmentEndpoints
{
    public static void MapAttachments(this RouteGroupBuilder api)
    {
        api.MapGet("/api/submissions/{submissionId:guid}/attachments", ListAttachments.Handle)
            .Is(nameof(ListAttachments), Permission.MakeReferrals);
        api.MapPost("/api/submissions/{submissionId:guid}/attachments", AttachFile.Handle)
            .Is(nameof(AttachFile), Permission.MakeReferrals);
        api.MapGet("/api/inbox/{referralId:guid}/attachments", ListReceivedAttachments.Handle)
            .Is(nameof(ListReceivedAttachments), Permission.ReceiveReferrals);
        api.MapPost("/api/inbox/{referralId:guid}/attachments", AttachToReceived.Handle)
            .Is(nameof(AttachToReceived), Permission.ReceiveReferrals);
        api.MapPost("/api/attachments/{attachmentId:guid}/link", LinkAttachment.Handle)
            .Is(nameof(LinkAttachment), Permission.Member);
        api.MapGet("/api/attachments/{attachmentId:guid}/file", FetchAttachment.Handle)
            .Is(nameof(FetchAttachment), Permission.Member);
        api.MapPut("/api/attachments/{attachmentId:guid}/audience", ShowAttachment.Handle)
            .Is(nameof(ShowAttachment), Permission.MakeReferrals);
        api.MapPut("/api/attachments/{attachmentId:guid}/consents", ShowConsentBy.Handle)
            .Is(nameof(ShowConsentBy), Permission.MakeReferrals);
        api.MapDelete("/api/attachments/{attachmentId:guid}", RemoveAttachment.Handle)
            .Is(nameof(RemoveAttachment), Permission.Member);
        api.MapPost("/api/hub/infected-files/{infectedFileId:guid}/settlement", SettleInfectedFile.Handle)
            .Is(nameof(SettleInfectedFile), Permission.RunHub);
    }
}
