using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Platform.Http;

/// <summary>
/// The one gate that every API call passes: right root, same origin, signed in, a member, permitted. A stranger learns
/// nothing: a partnership that does not exist and one they are not in give the same answer.
/// </summary>
public sealed class Gate(RequestDelegate next)
{
    /// <summary>The claim that names the account.</summary>
    public const string AccountClaim = ClaimTypes.NameIdentifier;

    /// <summary>The claim that an operator's session carries.</summary>
    public const string OperatorClaim = "operator";

    /// <summary>The claim that names the session.</summary>
    public const string SessionClaim = "session";

    /// <summary>Runs the middleware.</summary>
    public async Task Invoke(HttpContext http, CurrentUser user, CurrentTenant tenant, IMediator modules)
    {
        var endpoint = http.GetEndpoint();
        var needs = endpoint?.Metadata.GetMetadata<Needs>();
        if (needs is null)
        {
            await next(http);
            return;
        }

        var slug = PartnershipPath.SlugOf(http);
        if (endpoint!.Metadata.GetMetadata<UnderRoot>() is { } under && under.IsPartnership != (slug is not null))
            throw Refusal.NotFound("page");

        if (Guid.TryParse(http.User.FindFirstValue(AccountClaim), out var accountId))
            user.SignedIn(accountId, http.User.Identity?.Name ?? "", http.User.HasClaim(OperatorClaim, "true"));
        if (Guid.TryParse(http.User.FindFirstValue(SessionClaim), out var sessionId))
            user.SessionId = sessionId;
        user.Doing = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "Live";
        RequireOwnOrigin(http, endpoint);

        if (needs.Permission != Permission.Anyone && user.AccountId is null)
            throw Refusal.NotSignedIn();
        if (slug is not null)
            await EnterPartnership(http, slug, user, tenant, modules);
        if (!user.Has(needs.Permission))
            throw needs.Permission == Permission.Operator ? Refusal.NotFound("page") : Refusal.NotAllowed();

        await next(http);
    }

    private static async Task EnterPartnership(
        HttpContext http,
        string slug,
        CurrentUser user,
        CurrentTenant tenant,
        IMediator modules
    )
    {
        if (user.AccountId is not { } accountId)
            throw Refusal.NotSignedIn();
        string? acting = http.Request.Headers["Acting-For"];
        acting ??= http.Request.Query["actingFor"];
        // What names no organisation is as stale as one that the person has left.
        var actingFor =
            acting is null ? (Guid?)null
            : Guid.TryParse(acting, out var id) ? id
            : Guid.Empty;
        var membership =
            await modules.Send(new FindMembership(slug, accountId, actingFor), http.RequestAborted)
            ?? throw Refusal.NotFound("page");
        tenant.Enter(membership.PartnershipId);
        user.ActsAs(membership);
        http.Items[typeof(MembershipFound)] = membership;
    }

    // A live connection begins with a GET that reads for as long as it lasts, so it counts as a write.
    private static void RequireOwnOrigin(HttpContext http, Endpoint endpoint)
    {
        var isLive = endpoint.Metadata.GetMetadata<HubMetadata>() is not null;
        if (!isLive && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
            return;
        string? origin = http.Request.Headers.Origin;
        if (isLive && origin is null)
            return;
        var own = $"{http.Request.Scheme}://{http.Request.Host}";
        if (!string.Equals(origin, own, StringComparison.OrdinalIgnoreCase))
            throw Refusal.Origin();
    }
}
