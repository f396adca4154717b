using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>What sign-in needs beyond a password: desks, passkeys, and two cookies that last five minutes.</summary>
internal static class SecondSteps
{
    public static void Add(IServiceCollection services)
    {
        services.Configure<IdentityPasskeyOptions>(passkey =>
        {
            passkey.ResidentKeyRequirement = "required";
            passkey.UserVerificationRequirement = "required";
        });
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped(provider => new SecondStepDesk(
            provider.GetRequiredService<UserManager<Account>>(),
            provider.GetRequiredService<AppDb>(),
            provider.GetRequiredService<SiteAddress>(),
            provider.GetRequiredService<SessionDesk>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddScoped(provider => new PasskeyDesk(
            provider.GetRequiredService<IPasskeyHandler<Account>>(),
            provider.GetRequiredService<UserManager<Account>>()
        ));
        foreach (var scheme in new[] { PendingSignIn.Scheme, PasskeyDesk.Scheme })
            services
                .AddAuthentication()
                .AddCookie(
                    scheme,
                    cookie =>
                    {
                        cookie.Cookie.Name = scheme;
                        cookie.Cookie.HttpOnly = true;
                        cookie.Cookie.SameSite = SameSiteMode.Strict;
                        cookie.Cookie.Path = "/api/account";
                        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                        cookie.SlidingExpiration = false;
                    }
                );
    }
}
