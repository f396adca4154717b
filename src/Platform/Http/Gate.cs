using System.Globalization;
using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
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

    /// <summary>The claim that says when the person last showed that it is they, in Unix seconds.</summary>
    public const string ProvedAtClaim = "proved-at";

    /// <summary>The claim of a session that was proved by a second step.</summary>
    public const string SecondStepClaim = "second-step";

    /// <summary>How old a proof may be for an act that asks for a recent one.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);

    /// <summary>The claim that names the session.</summary>
    public const string SessionClaim = "session";

    /// <summary>The claim in a program's token that names it.</summary>
    public const string ClientClaim = "api-client";

    /// <summary>A claim in a program's token: one thing that it was let do.</summary>
    public const string ScopeClaim = "api-scope";

    /// <summary>The claim in a program's token that says by which of its secrets it got it.</summary>
    public const string SecretClaim = "api-secret";

    /// <summary>Runs the middleware.</summary>
    public async Task Invoke(
        HttpContext http,
        CurrentUser user,
        CurrentTenant tenant,
        OneConnection connection,
        IMediator modules,
        TimeProvider clock
    )
    {
        var endpoint = http.GetEndpoint();
        var needs = endpoint?.Metadata.GetMetadata<Needs>();
        if (needs is null)
        {
            await next(http);
            return;
        }

        RequireReadable(http.Request.Query);
        var slug = PartnershipPath.SlugOf(http);
        if (endpoint!.Metadata.GetMetadata<UnderRoot>() is { } under && under.IsPartnership != (slug is not null))
            throw Refusal.NotFound("page");

        Recognise(http.User, user);
        user.Doing = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "Live";
        user.ComesFrom(Whence.Device(http.Request.Headers.UserAgent), Whence.Network(http.Connection.RemoteIpAddress));
        // No browser sends a program's token or secret by itself, so no other site can make it do so.
        var program = http.User.FindFirstValue(ClientClaim);
        if (program is null && endpoint.Metadata.GetMetadata<ForPrograms>() is null)
            RequireOwnOrigin(http, endpoint);
        if (program is not null && slug is not null)
            await EnterAsProgram(http, slug, user, tenant, modules);

        if (needs.Permission != Permission.Anyone && user.AccountId is null)
            throw Refusal.NotSignedIn();
        if (slug is not null && !user.IsProgram)
            await EnterPartnership(http, slug, user, tenant, modules);
        await connection.TakeRights(http);
        if (!user.Has(needs.Permission))
            throw needs.Permission == Permission.Operator ? Refusal.NotFound("page") : Refusal.NotAllowed();
        if (endpoint.Metadata.GetMetadata<NeedsRecentProof>() is not null)
            await RequireRecentProof(user, modules, clock.GetUtcNow(), http.RequestAborted);

        await next(http);
    }

    // No person types this character, and not every database can look for it.
    private static void RequireReadable(IQueryCollection query)
    {
        foreach (var (name, values) in query)
            if (values.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true))
                throw Refusal.Field(name, "This holds a character that nobody can type. Take it out.");
    }

    private static void Recognise(ClaimsPrincipal session, CurrentUser user)
    {
        if (!Guid.TryParse(session.FindFirstValue(AccountClaim), out var accountId))
            return;
        user.SignedIn(accountId, session.Identity?.Name ?? "", session.HasClaim(OperatorClaim, "true"));
        if (Guid.TryParse(session.FindFirstValue(SessionClaim), out var sessionId))
            user.SessionId = sessionId;
        var isProved = long.TryParse(
            session.FindFirstValue(ProvedAtClaim),
            CultureInfo.InvariantCulture,
            out var provedAt
        );
        user.Proved(
            isProved ? DateTimeOffset.FromUnixTimeSeconds(provedAt) : null,
            session.HasClaim(SecondStepClaim, "true")
        );
    }

    private static async Task EnterAsProgram(
        HttpContext http,
        string slug,
        CurrentUser user,
        CurrentTenant tenant,
        IMediator modules
    )
    {
        if (!Guid.TryParse(http.User.FindFirstValue(ClientClaim), out var id))
            throw Refusal.NotSignedIn();
        var mark = http.User.FindFirstValue(SecretClaim) ?? "";
        var found =
            await modules.Send(new FindApiClient(slug, id, mark), http.RequestAborted) ?? throw Refusal.NotSignedIn();
        tenant.Enter(found.PartnershipId ?? throw Refusal.NotFound("page"));
        var isReading = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        user.ActsAs(
            found,
            http.User.FindAll(ScopeClaim)
                .Select(claim => claim.Value)
                .Intersect(found.Scopes)
                .SelectMany(scope => ApiScopes.Grants(scope, isReading))
        );
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
        if (membership.NeedsSecondStep && !user.UsedSecondStep)
            throw await modules.Send(new HasSecondStep(accountId), http.RequestAborted)
                ? Refusal.SecondStepUnproved()
                : Refusal.SecondStepMissing();
    }

    /// <summary>Whether the person showed within the last ten minutes that it is they.</summary>
    public static bool IsRecent(CurrentUser user, DateTimeOffset now) =>
        user.ProvedAt is { } provedAt && now - provedAt <= Recent;

    // A password alone is not enough where the account has more: whoever guessed it could give themselves a second step.
    private static async Task RequireRecentProof(
        CurrentUser user,
        IMediator modules,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (user.AccountId is not { } accountId || !IsRecent(user, now))
            throw Refusal.ProofTooOld();
        if (!user.UsedSecondStep && await modules.Send(new HasSecondStep(accountId), ct))
            throw Refusal.ProofTooOld();
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
