using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Validation.AspNetCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace PlacePartners.Access;

/// <summary>
/// OpenIddict, for programs alone: client credentials against our own table, and tokens under the host's data protection
/// keys, so that nothing is stored for a token and every host reads it.
/// </summary>
internal static class TokenServer
{
    public const string Endpoint = "/api/account/token";
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var site = new SiteAddress(configuration);
        services
            .AddOpenIddict()
            .AddServer(server =>
            {
                server.SetIssuer(new Uri(site.Of("/")));
                server.SetTokenEndpointUris(Endpoint);
                server.SetConfigurationEndpointUris(Array.Empty<string>());
                server.SetJsonWebKeySetEndpointUris(Array.Empty<string>());
                server.AllowClientCredentialsFlow();
                server.EnableDegradedMode();
                server.RegisterScopes([.. ApiScopes.All]);
                server.SetAccessTokenLifetime(TokenLife);
                server.UseDataProtection();
                // Asked for at the start, and used for no token: those stand under the data protection keys.
                server.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)));
                server.AddSigningKey(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)));
                server.AddEventHandler<ValidateTokenRequestContext>(handler =>
                    handler.UseScopedHandler<CheckApiClient>()
                );
                var host = server.UseAspNetCore().EnableTokenEndpointPassthrough();
                if (!site.IsSecure)
                    host.DisableTransportSecurityRequirement();
            })
            .AddValidation(validation =>
            {
                validation.UseLocalServer();
                validation.UseDataProtection();
                validation.UseAspNetCore();
            });
    }

    /// <summary>Whoever brings a token into a partnership is known by it alone; a cookie beside it counts for nothing.</summary>
    public static string? SchemeOf(HttpContext http) =>
        PartnershipPath.SlugOf(http) is not null
        && http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme
            : null;
}

/// <summary>A token goes to a live program that knows its secret, for what it may do.</summary>
internal sealed class CheckApiClient(AppDb db, TimeProvider clock)
    : IOpenIddictServerHandler<ValidateTokenRequestContext>
{
    private const string Wrong = "The client id or the secret is wrong, or the program's access has ended.";

    public async ValueTask HandleAsync(ValidateTokenRequestContext context)
    {
        var client = Guid.TryParse(context.ClientId, out var id)
            ? await db
                .ApiClients.AsNoTracking()
                .Where(ApiClient.LiveOn(UkTime.Today(clock)))
                .FirstOrDefaultAsync(c => c.Id == id, context.CancellationToken)
            : null;
        if (client is null || !client.Knows(context.ClientSecret ?? ""))
            context.Reject(OpenIddictConstants.Errors.InvalidClient, Wrong);
        else if (context.Request.GetScopes().Except(client.Scopes).Any())
            context.Reject(OpenIddictConstants.Errors.InvalidScope, "The program may not do all that it asks for.");
    }
}
