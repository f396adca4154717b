using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace PlacePartners.Access;

/// <summary>
/// A program gets a token by OAuth 2.0 client credentials. Whether it knows its secret was checked before, by
/// <see cref="CheckApiClient"/>.
/// </summary>
public static class IssueToken
{
    public static async Task<SignInHttpResult> Handle(
        HttpContext http,
        AppDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var request = http.GetOpenIddictServerRequest()!;
        var (clientId, now) = (Guid.Parse(request.ClientId!), clock.GetUtcNow());
        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        identity.SetClaim(Claims.Subject, request.ClientId);
        identity.SetClaim(Gate.ClientClaim, request.ClientId);
        var client = await db.ApiClients.AsNoTracking().SingleAsync(c => c.Id == clientId, ct);
        identity.SetClaim(Gate.SecretClaim, client.SecretMark);
        var asked = request.GetScopes();
        var scopes = asked.Length == 0 ? client.Scopes : [.. client.Scopes.Intersect(asked)];
        identity.SetClaims(Gate.ScopeClaim, [.. scopes]);
        identity.SetScopes(scopes);
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        // Not through the change tracker: having been used is no change that belongs in the audit trail.
        await db
            .ApiClients.Where(c => c.Id == clientId)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.LastUsedAt, now), ct);
        return TypedResults.SignIn(
            new ClaimsPrincipal(identity),
            authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme
        );
    }
}
