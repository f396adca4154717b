using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

public static class FindOwnSignIn
{
    public sealed record Request([Line(3, 254)] string Email);

    /// <param name="OrganisationName">Whose sign-in the domain of the address has; null for none.</param>
    /// <param name="IsRequired">People of the domain sign in this way and no other.</param>
    public sealed record Response(string? OrganisationName, bool IsRequired);

    // Tells of the domain, which its organisation has published in the DNS, and nothing of who has an account.
    public static async Task<Ok<Response>> Handle(Request request, OwnSignInDesk desk, CancellationToken ct) =>
        TypedResults.Ok(
            await desk.ByEmail(request.Email, ct) is { } provider
                ? new Response(await desk.NameOf(provider, ct), provider.IsRequired)
                : new Response(null, false)
        );
}
