using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>The cookie that names a session, and what all cookies of ours have in common.</summary>
internal static class SessionCookies
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = "placepartners";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.Cookie.Path = "/";
                cookie.ExpireTimeSpan = Session.Lifetime;
                cookie.SlidingExpiration = false;
                cookie.Events.OnRedirectToLogin = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    return Task.CompletedTask;
                };
                cookie.ForwardDefaultSelector = TokenServer.SchemeOf;
                cookie.Events.OnValidatePrincipal = SessionCheck.Validate;
            });
        services.PostConfigureAll<CookieAuthenticationOptions>(cookie =>
            Secure(cookie.Cookie, new SiteAddress(configuration))
        );
    }

    // Browsers take a cookie of such a name over TLS only, and the first kind from this very host alone.
    private static void Secure(CookieBuilder cookie, SiteAddress site)
    {
        if (!site.IsSecure)
            return;
        cookie.Name = (cookie.Path == "/" ? "__Host-" : "__Secure-") + cookie.Name;
        cookie.SecurePolicy = CookieSecurePolicy.Always;
    }
}
