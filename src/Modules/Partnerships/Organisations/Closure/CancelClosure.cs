using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Organisations.Closure;

/// <summary>Takes the announcement back before its day.</summary>
public static class CancelClosure
{
    public sealed record Request(int Version);

    public static async Task<NoContent> Handle(Request request, AppDb db, CurrentUser me, CancellationToken ct)
    {
        var organisation = await db.Organisations.SingleAsync(o => o.Id == me.OrganisationId, ct);
        db.Expect(organisation, request.Version);
        organisation.CancelClosure();

        db.Changed("/api/organisation", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
