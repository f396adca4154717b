using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Organisations;

public static class ChangeOrganisation
{
    public sealed record Request(
        [Line(2, 200)] string Name,
        Sector Sector,
        [Text(0, 2000)] string Description,
        [Line(0, 30), CanBeRung] string Phone,
        [Line(0, 254), CanBeMailed] string Email,
        [Line(0, 300), CanBeVisited] string Website,
        int Version
    );

    public static async Task<NoContent> Handle(Request request, AppDb db, CurrentUser me, CancellationToken ct)
    {
        var organisation = await db.Organisations.SingleAsync(o => o.Id == me.OrganisationId, ct);
        db.Expect(organisation, request.Version);
        organisation.Describe(
            request.Name,
            request.Sector,
            request.Description,
            request.Phone,
            request.Email,
            request.Website
        );

        db.Changed("/api/organisation");
        db.Changed("/api/partners");
        db.Changed("/api/me");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
