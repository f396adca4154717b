using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

/// <summary>The program signs in with another secret from now on; tokens that it has are of no use any more.</summary>
public static class RenewApiClientSecret
{
    public sealed record Request(int Version);

    /// <param name="Secret">It is shown this once.</param>
    public sealed record Response(string Secret);

    public static async Task<Ok<Response>> Handle(
        Guid apiClientId,
        Request request,
        AppDb db,
        CurrentUser me,
        CurrentTenant tenant,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var client = await db.OwnApiClient(apiClientId, me, tenant, ct);
        db.Expect(client, request.Version);
        var secret = client.RenewSecret(clock.GetUtcNow());

        db.Changed("/api/api-clients", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(secret));
    }
}
