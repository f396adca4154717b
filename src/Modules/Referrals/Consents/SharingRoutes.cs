using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The addresses of what is agreed, decided and renewed about sharing.</summary>
internal static class SharingRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/api/sharing-rules", GetSharingRules.Handle).Is(nameof(GetSharingRules), Permission.Member);
        api.MapPut("/api/sharing-rules", ChangeSharingRules.Handle)
            .Is(nameof(ChangeSharingRules), Permission.ManagePartnership);

        const string checklist = "/api/hub/submissions/{submissionId:guid}";
        api.MapPost($"{checklist}/consents/renewal", RenewConsent.Handle).Is(nameof(RenewConsent), Permission.RunHub);
        api.MapPost($"{checklist}/referrals/{{referralId:guid}}/best-interests", DecideInBestInterests.Handle)
            .Is(nameof(DecideInBestInterests), Permission.RunHub);
        api.MapPost($"{checklist}/overrides", ShareWithoutConsent.Handle)
            .Is(nameof(ShareWithoutConsent), Permission.RunHub);

        api.MapGet("/api/overrides", ListOverrides.Handle).Is(nameof(ListOverrides), Permission.ApproveSharing);
        api.MapPost("/api/overrides/{overrideId:guid}/settlement", SettleOverride.Handle)
            .Is(nameof(SettleOverride), Permission.ApproveSharing);

        api.MapGet("/api/inbox/deletions", ListDeletions.Handle).Is(nameof(ListDeletions), Permission.ReceiveReferrals);
        api.MapGet("/api/inbox/deletions/export", ExportDeletions.Handle)
            .Is(nameof(ExportDeletions), Permission.ReceiveReferrals);
        api.MapPost("/api/inbox/deletions/{deletionId:guid}/done", ConfirmDeletion.Handle)
            .Is(nameof(ConfirmDeletion), Permission.ReceiveReferrals);
        api.MapPost($"{checklist}/deletions/{{deletionId:guid}}/done", RecordDeletion.Handle)
            .Is(nameof(RecordDeletion), Permission.RunHub);
    }
}
