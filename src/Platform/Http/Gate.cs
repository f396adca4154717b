using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
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
        user.Doing = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "Live";
        user.ComesFrom(Whence.Device(http.Request.Headers.UserAgent), Whence.Network(http.Connection.RemoteIpAddress));
        RequireOwnOrigin(http);

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
        var actingFor = Guid.TryParse(acting, out var organisationId) ? organisationId : (Guid?)null;
        var membership =
            await modules.Send(new FindMembership(slug, accountId, actingFor), http.RequestAborted)
            ?? throw Refusal.NotFound("page");
        tenant.Enter(membership.PartnershipId);
        user.ActsAs(membership);
        http.Items[typeof(MembershipFound)] = membership;
    }

    private static void RequireOwnOrigin(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            return;
        var own = $"{http.Request.Scheme}://{http.Request.Host}";
        if (!string.Equals(http.Request.Headers.Origin, own, StringComparison.OrdinalIgnoreCase))
            throw Refusal.Origin();
    }
}
