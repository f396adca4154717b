using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Organisations;

public static class GetOrganisation
{
    public sealed record Response(
        Guid OrganisationId,
        string Name,
        Sector Sector,
        string Description,
        string Phone,
        string Email,
        string Website,
        int Version
    );

    public static async Task<Ok<Response>> Handle(AppDb db, CurrentUser me, CancellationToken ct) =>
        TypedResults.Ok(
            await db
                .Organisations.Where(o => o.Id == me.OrganisationId)
                .Select(o => new Response(
                    o.Id,
                    o.Name,
                    o.Sector,
                    o.Description,
                    o.Phone,
                    o.Email,
                    o.Website,
                    o.Version
                ))
                .SingleAsync(ct)
        );
}
