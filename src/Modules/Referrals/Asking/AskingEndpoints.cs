using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

internal static class AskingEndpoints
{
    /// <summary>For people who have no account.</summary>
    public static void MapAskingPage(this RouteGroupBuilder root)
    {
        root.MapGet("/api/account/asking/{slug}", ShowAskingPage.Handle)
            .Is(nameof(ShowAskingPage), Permission.Anyone)
            .Limited();
        root.MapPost("/api/account/asking/{slug}", AskForHelp.Handle)
            .Is(nameof(AskForHelp), Permission.Anyone)
            .Limited();
        root.MapPost("/api/account/asking-proofs", ProveAsking.Handle)
            .Is(nameof(ProveAsking), Permission.Anyone)
            .Limited();
    }

    public static void MapAskingSettings(this RouteGroupBuilder api)
    {
        api.MapGet("/api/asking-page", GetAskingPage.Handle).Is(nameof(GetAskingPage), Permission.ManagePartnership);
        api.MapPut("/api/asking-page", ChangeAskingPage.Handle)
            .Is(nameof(ChangeAskingPage), Permission.ManagePartnership);
    }
}
