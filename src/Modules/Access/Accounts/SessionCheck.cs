using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>Ends sessions whose account has changed its password or is gone, within half a minute.</summary>
internal static class SessionCheck
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (context.Properties.IssuedUtc is { } issued && now - issued < Interval)
            return;

        var id = Guid.TryParse(context.Principal?.FindFirstValue(Gate.AccountClaim), out var accountId)
            ? accountId
            : Guid.Empty;
        var account = await services.GetRequiredService<AccountDesk>().ById(id);
        if (account is null || account.SecurityStamp != context.Principal!.FindFirstValue(AccountDesk.StampClaim))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
            return;
        }
        context.ShouldRenew = true;
    }
}
