using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Security;

namespace PlacePartners.Platform.Http;

/// <summary>Where modules map their slices: under the host's root or under a partnership's.</summary>
public sealed class Endpoints(IEndpointRouteBuilder root)
{
    /// <summary>Routes outside partnerships: /api/account/…, /api/operator/…, /api/demo/….</summary>
    /// <param name="module">The module's name: the tag in the API's description.</param>
    public RouteGroupBuilder Root(string module) => Group(module, isPartnership: false);

    /// <summary>Routes of a partnership: a pattern /api/… answers at /p/{slug}/api/….</summary>
    /// <param name="module">The module's name: the tag in the API's description.</param>
    public RouteGroupBuilder Partnership(string module) => Group(module, isPartnership: true);

    private RouteGroupBuilder Group(string module, bool isPartnership) =>
        root.MapGroup("").WithTags(module).WithMetadata(new UnderRoot(isPartnership)).DisableAntiforgery();
}

/// <summary>Under which root an endpoint answers; it is 404 under the other.</summary>
public sealed record UnderRoot(bool IsPartnership);

/// <summary>The permission that an endpoint asks for.</summary>
public sealed record Needs(Permission Permission);

/// <summary>Asks for a sign-in proof of the last ten minutes, by the second step where the account has one.</summary>
public sealed record NeedsRecentProof;

/// <summary>A door that programs knock at with a secret of their own, never a browser with a session.</summary>
public sealed record ForPrograms;

/// <summary>Names a slice and what it needs, on the line that maps it.</summary>
public static class SliceMapping
{
    /// <summary>Gives an endpoint its slice's name and its permission.</summary>
    public static RouteHandlerBuilder Is(this RouteHandlerBuilder endpoint, string slice, Permission permission) =>
        endpoint
            .WithName(slice)
            .WithMetadata(new Needs(permission))
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .AddEndpointFilterFactory(PersonalAnswers.MustBeNoted);

    /// <summary>Marks what no browser calls, so that nothing could be done with somebody's session.</summary>
    public static RouteHandlerBuilder ByPrograms(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new ForPrograms()).ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>Marks an act that a session left open must not be enough for: the person shows again that it is they.</summary>
    public static RouteHandlerBuilder Recent(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new NeedsRecentProof()).ProducesProblem(StatusCodes.Status403Forbidden);
}
