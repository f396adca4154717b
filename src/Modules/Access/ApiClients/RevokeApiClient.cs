using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

/// <summary>The program has no access any more, at once. Its name stays, for what it did.</summary>
public static class RevokeApiClient
{
    public static async Task<NoContent> Handle(
        Guid apiClientId,
        AppDb db,
        CurrentUser me,
        CurrentTenant tenant,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var client = await db.OwnApiClient(apiClientId, me, tenant, ct);
        client.Revoke(clock.GetUtcNow());

        db.Changed("/api/api-clients", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
