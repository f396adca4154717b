using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

internal static class PostcodeEndpoints
{
    public static void MapPostcodes(this RouteGroupBuilder api)
    {
        api.MapGet("/api/postcodes", GetPostcodes.Handle).Is(nameof(GetPostcodes), Permission.ManagePartnership);
        api.MapPost("/api/postcodes/trial", TryPostcodes.Handle).Is(nameof(TryPostcodes), Permission.ManagePartnership);
        api.MapPut("/api/postcodes", KeepPostcodes.Handle).Is(nameof(KeepPostcodes), Permission.ManagePartnership);
        api.MapDelete("/api/postcodes", RemovePostcodes.Handle)
            .Is(nameof(RemovePostcodes), Permission.ManagePartnership);
    }
}
