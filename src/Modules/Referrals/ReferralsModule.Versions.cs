using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

public sealed partial class ReferralsModule
{
    private static void MapChecklistVersions(RouteGroupBuilder api)
    {
        api.MapGet("/api/checklist-versions", ListChecklistVersions.Handle)
            .Is(nameof(ListChecklistVersions), Permission.ApproveVersions);
        api.MapPost("/api/checklist-versions", DraftChecklist.Handle)
            .Is(nameof(DraftChecklist), Permission.ManagePartnership);
        api.MapGet("/api/checklist-versions/{number:int}", GetChecklistVersion.Handle)
            .Is(nameof(GetChecklistVersion), Permission.ApproveVersions);
        api.MapPut("/api/checklist-versions/{number:int}", ChangeChecklist.Handle)
            .Is(nameof(ChangeChecklist), Permission.ManagePartnership);
        api.MapPost("/api/checklist-versions/{number:int}/trial", TryChecklist.Handle)
            .Is(nameof(TryChecklist), Permission.ApproveVersions);
        api.MapPost("/api/checklist-versions/{number:int}/approval", ApproveChecklist.Handle)
            .Is(nameof(ApproveChecklist), Permission.ApproveVersions);
        api.MapPost("/api/checklist-versions/{number:int}/return", ReturnChecklist.Handle)
            .Is(nameof(ReturnChecklist), Permission.ApproveVersions);
        api.MapPost("/api/checklist-versions/{number:int}/discarding", DiscardChecklist.Handle)
            .Is(nameof(DiscardChecklist), Permission.ManagePartnership);
        api.MapGet("/api/checklist-versions/{number:int}/paper-code", GetPaperCode.Handle)
            .Is(nameof(GetPaperCode), Permission.Member);
    }

    private static void MapConsentWordings(RouteGroupBuilder api)
    {
        api.MapGet("/api/consent-wordings", ListConsentWordings.Handle)
            .Is(nameof(ListConsentWordings), Permission.ApproveVersions);
        api.MapPost("/api/consent-wordings", DraftConsentWording.Handle)
            .Is(nameof(DraftConsentWording), Permission.ManagePartnership);
        api.MapPut("/api/consent-wordings/{number:int}", ChangeConsentWording.Handle)
            .Is(nameof(ChangeConsentWording), Permission.ManagePartnership);
        api.MapPost("/api/consent-wordings/{number:int}/approval", ApproveConsentWording.Handle)
            .Is(nameof(ApproveConsentWording), Permission.ApproveVersions);
        api.MapPost("/api/consent-wordings/{number:int}/return", ReturnConsentWording.Handle)
            .Is(nameof(ReturnConsentWording), Permission.ApproveVersions);
        api.MapPost("/api/consent-wordings/{number:int}/discarding", DiscardConsentWording.Handle)
            .Is(nameof(DiscardConsentWording), Permission.ManagePartnership);
    }

    private static void MapRuleSets(RouteGroupBuilder api)
    {
        api.MapGet("/api/routing-versions", ListRuleSets.Handle).Is(nameof(ListRuleSets), Permission.ApproveVersions);
        api.MapPost("/api/routing-versions", DraftRuleSet.Handle)
            .Is(nameof(DraftRuleSet), Permission.ManagePartnership);
        api.MapGet("/api/routing-versions/{number:int}", GetRuleSet.Handle)
            .Is(nameof(GetRuleSet), Permission.ApproveVersions);
        api.MapPut("/api/routing-versions/{number:int}/needs/{need}", ArrangeNeed.Handle)
            .Is(nameof(ArrangeNeed), Permission.ManagePartnership);
        api.MapPost("/api/routing-versions/{number:int}/trial", TryRuleSet.Handle)
            .Is(nameof(TryRuleSet), Permission.ApproveVersions);
        api.MapPost("/api/routing-versions/{number:int}/approval", ApproveRuleSet.Handle)
            .Is(nameof(ApproveRuleSet), Permission.ApproveVersions);
        api.MapPost("/api/routing-versions/{number:int}/return", ReturnRuleSet.Handle)
            .Is(nameof(ReturnRuleSet), Permission.ApproveVersions);
        api.MapPost("/api/routing-versions/{number:int}/discarding", DiscardRuleSet.Handle)
            .Is(nameof(DiscardRuleSet), Permission.ManagePartnership);
    }
}
