using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

/// <summary>What organisations' own sign-in needs: desks, the client for providers, and two cookies that last some minutes.</summary>
internal static class OwnSignIn
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => new Issuers(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<IDnsTxt, DnsTxt>();
        services.AddScoped(provider => new OwnSignInDesk(
            provider.GetRequiredService<AppDb>(),
            provider.GetRequiredService<IMediator>(),
            provider.GetRequiredService<SiteAddress>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddScoped(provider => new ProviderTokens(
            provider.GetRequiredService<Issuers>(),
            provider.GetRequiredService<OwnSignInDesk>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ProviderTokens>>()
        ));
        services.AddScoped(provider => new OwnArrivals(
            provider.GetRequiredService<AppDb>(),
            provider.GetRequiredService<AccountDesk>(),
            provider.GetRequiredService<OwnSignInDesk>(),
            provider.GetRequiredService<CurrentTenant>(),
            provider.GetRequiredService<CurrentUser>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        AddCookie(services, StartedSignIn.Scheme, SameSiteMode.Lax, TimeSpan.FromMinutes(10));
        AddCookie(services, WaitingLink.Scheme, SameSiteMode.Strict, TimeSpan.FromMinutes(15));
    }

    public static void Map(RouteGroupBuilder root)
    {
        root.MapPost("/api/account/own-sign-in", FindOwnSignIn.Handle)
            .Is(nameof(FindOwnSignIn), Permission.Anyone)
            .Limited();
        root.MapPost("/api/account/own-sign-in/beginnings", BeginOwnSignIn.Handle)
            .Is(nameof(BeginOwnSignIn), Permission.Anyone)
            .Limited();
        root.MapPost("/api/account/own-sign-in/proofs", BeginOwnProof.Handle)
            .Is(nameof(BeginOwnProof), Permission.SignedIn)
            .Limited();
        root.MapGet("/api/account/own-sign-in/{providerId:guid}/answer", FinishOwnSignIn.Handle)
            .Is(nameof(FinishOwnSignIn), Permission.Anyone)
            .Limited();
        root.MapGet("/api/account/sign-in-links", ListSignInLinks.Handle)
            .Is(nameof(ListSignInLinks), Permission.SignedIn);
        root.MapDelete("/api/account/sign-in-links/{linkId:guid}", RemoveSignInLink.Handle)
            .Is(nameof(RemoveSignInLink), Permission.SignedIn)
            .Recent();
    }

    public static void MapSetUp(RouteGroupBuilder api)
    {
        api.MapGet("/api/organisation/sign-in", GetOwnSignIn.Handle)
            .Is(nameof(GetOwnSignIn), Permission.CoordinateOrganisation);
        api.MapPut("/api/organisation/sign-in", SetUpOwnSignIn.Handle)
            .Is(nameof(SetUpOwnSignIn), Permission.CoordinateOrganisation)
            .Recent()
            .Limited();
        api.MapDelete("/api/organisation/sign-in", RemoveOwnSignIn.Handle)
            .Is(nameof(RemoveOwnSignIn), Permission.CoordinateOrganisation)
            .Recent();
        api.MapPost("/api/organisation/sign-in/domains/{domainId:guid}/checks", CheckSignInDomain.Handle)
            .Is(nameof(CheckSignInDomain), Permission.CoordinateOrganisation)
            .Limited();
    }

    private static void AddCookie(IServiceCollection services, string scheme, SameSiteMode site, TimeSpan lifetime) =>
        services
            .AddAuthentication()
            .AddCookie(
                scheme,
                cookie =>
                {
                    cookie.Cookie.Name = scheme;
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SameSite = site;
                    cookie.Cookie.Path = "/api/account";
                    cookie.ExpireTimeSpan = lifetime;
                    cookie.SlidingExpiration = false;
                }
            );
}
