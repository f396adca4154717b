using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>How long records are kept, what stops it, and what becomes of them.</summary>
internal static class RetentionEndpoints
{
    public static void MapRetention(this RouteGroupBuilder api)
    {
        api.MapPost("/api/said-no", CountNo.Handle).Is(nameof(CountNo), Permission.MakeReferrals);
        api.MapGet("/api/retention", GetRetention.Handle).Is(nameof(GetRetention), Permission.ReviewRecords);
        api.MapPut("/api/retention/{kind}", ChangeRetention.Handle)
            .Is(nameof(ChangeRetention), Permission.ManagePartnership);
        api.MapGet("/api/retention/due", ListDueRecords.Handle).Is(nameof(ListDueRecords), Permission.ReviewRecords);
        api.MapGet("/api/retention/due/export", ExportDueRecords.Handle)
            .Is(nameof(ExportDueRecords), Permission.ReviewRecords);
        api.MapPost("/api/retention/decisions", DecideDueRecords.Handle)
            .Is(nameof(DecideDueRecords), Permission.ReviewRecords);
        api.MapPost("/api/retention/destructions", ConfirmDestruction.Handle)
            .Is(nameof(ConfirmDestruction), Permission.ReviewRecords)
            .Recent();

        api.MapGet("/api/legal-holds", ListHolds.Handle).Is(nameof(ListHolds), Permission.HoldRecords);
        api.MapGet("/api/legal-holds/export", ExportHolds.Handle).Is(nameof(ExportHolds), Permission.HoldRecords);
        api.MapPost("/api/hub/submissions/{submissionId:guid}/legal-hold", PlaceHold.Handle)
            .Is(nameof(PlaceHold), Permission.HoldRecords);
        api.MapPost("/api/legal-holds/{holdId:guid}/review", ReviewHold.Handle)
            .Is(nameof(ReviewHold), Permission.HoldRecords);
        api.MapPost("/api/legal-holds/{holdId:guid}/lifting", LiftHold.Handle)
            .Is(nameof(LiftHold), Permission.HoldRecords);

        api.MapPost("/api/hub/submissions/{submissionId:guid}/erasure-answer", AnswerErasure.Handle)
            .Is(nameof(AnswerErasure), Permission.RunHub)
            .Recent();
        api.MapPost("/api/hub/submissions/{submissionId:guid}/restriction/lifting", LiftRestriction.Handle)
            .Is(nameof(LiftRestriction), Permission.RunHub);
    }
}
