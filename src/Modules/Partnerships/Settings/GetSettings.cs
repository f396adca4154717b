using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Partnerships.Settings;

public static class GetSettings
{
    public sealed record Response(
        string Name,
        string Slug,
        IReadOnlyList<Area> Place,
        string Division,
        string DaytimePhone,
        string OutOfHoursPhone,
        string ChildrenPhone,
        string HubPhone,
        IReadOnlyList<Role> SecondStepRoles,
        int Version
    );

    public static async Task<Ok<Response>> Handle(AppDb db, CurrentTenant tenant, CancellationToken ct)
    {
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(p => p.Id == tenant.Id, ct);
        return TypedResults.Ok(
            new Response(
                partnership.Name,
                partnership.Slug,
                [.. partnership.AreaCodes.Select(Places.Find)],
                partnership.Division,
                partnership.DaytimePhone,
                partnership.OutOfHoursPhone,
                partnership.ChildrenPhone,
                partnership.HubPhone,
                partnership.SecondStepRoles,
                partnership.Version
            )
        );
    }
}
