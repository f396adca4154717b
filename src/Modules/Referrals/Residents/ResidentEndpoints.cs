using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

internal static class ResidentEndpoints
{
    public static void MapResidents(this RouteGroupBuilder api)
    {
        api.MapGet("/api/resident-counts", GetResidentCounts.Handle)
            .Is(nameof(GetResidentCounts), Permission.ManagePartnership);
        api.MapPut("/api/resident-counts", KeepResidentCounts.Handle)
            .Is(nameof(KeepResidentCounts), Permission.ManagePartnership);
        api.MapDelete("/api/resident-counts", RemoveResidentCounts.Handle)
            .Is(nameof(RemoveResidentCounts), Permission.ManagePartnership);
    }
}
