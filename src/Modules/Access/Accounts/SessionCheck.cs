using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>
/// At each request: is the session that the cookie names still live, and who is its account now? An ended session and a
/// suspended account are out at once, in every process, and a changed name or right shows at once.
/// </summary>
internal static class SessionCheck
{
    private static readonly string[] Rebuilt = [Gate.AccountClaim, Gate.OperatorClaim, ClaimTypes.Name];

    private sealed record Found(
        Guid SessionId,
        DateTimeOffset LastSeenAt,
        Guid AccountId,
        string Name,
        bool IsOperator
    );

    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        await services.GetRequiredService<OneConnection>().Open(http);
        if (
            !Guid.TryParse(context.Principal?.FindFirstValue(Gate.SessionClaim), out var sessionId)
            || await Find(services, sessionId, http.RequestAborted) is not { } found
        )
        {
            context.RejectPrincipal();
            await http.SignOutAsync();
            return;
        }
        context.ReplacePrincipal(Principal(context.Principal, found));
        await See(services, found, http.RequestAborted);
    }

    private static async Task<Found?> Find(IServiceProvider services, Guid sessionId, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        return await services
            .GetRequiredService<SessionDesk>()
            .Live()
            .Where(session => session.Id == sessionId)
            .Join(
                db.Accounts.Where(account => account.SuspendedAt == null),
                session => session.AccountId,
                account => account.Id,
                (session, account) =>
                    new Found(session.Id, session.LastSeenAt, account.Id, account.Name, account.IsOperator)
            )
            .FirstOrDefaultAsync(ct);
    }

    private static ClaimsPrincipal Principal(ClaimsPrincipal cookie, Found found)
    {
        var claims = cookie
            .Claims.Where(claim => !Rebuilt.Contains(claim.Type))
            .Concat(AccountDesk.Claims(found.AccountId, found.Name, found.IsOperator));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }

    private static async Task See(IServiceProvider services, Found found, CancellationToken ct)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (!Session.IsSeenAnew(found.LastSeenAt, now))
            return;
        // Not through the change tracker: being seen is no change that belongs in the audit trail.
        await services
            .GetRequiredService<AppDb>()
            .Sessions.Where(session => session.Id == found.SessionId)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenAt, now), ct);
    }
}
