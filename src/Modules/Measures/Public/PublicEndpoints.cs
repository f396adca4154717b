using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Measures.Public;

internal static class PublicEndpoints
{
    /// <summary>For people who have no account.</summary>
    public static void MapPublicPage(this RouteGroupBuilder root)
    {
        root.MapGet("/api/account/progress/{slug}", ShowPublicPage.Handle)
            .Is(nameof(ShowPublicPage), Permission.Anyone)
            .Limited();
        root.MapGet("/api/account/progress/{slug}/export", ExportPublicPage.Handle)
            .Is(nameof(ExportPublicPage), Permission.Anyone)
            .Limited();
    }

    public static void MapPublicPageSettings(this RouteGroupBuilder api)
    {
        api.MapGet("/api/public-page", GetPublicPage.Handle).Is(nameof(GetPublicPage), Permission.ManageMeasures);
        api.MapPut("/api/public-page", ChangePublicPage.Handle).Is(nameof(ChangePublicPage), Permission.ManageMeasures);
    }
}
