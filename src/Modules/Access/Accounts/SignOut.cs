using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class SignOut
{
    /// <param name="Address">The organisation's sign-in, to sign out there as well; null for people who came by another way.</param>
    public sealed record Response(string? Address);

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        SessionDesk desk,
        OwnSignInDesk own,
        Issuers issuers,
        CurrentUser me,
        HttpContext http,
        CancellationToken ct
    )
    {
        var sessions = await desk.Live().Where(s => s.Id == me.SessionId).ToListAsync(ct);
        desk.End(sessions);
        await db.SaveChangesAsync(ct);
        await http.SignOutAsync();
        return TypedResults.Ok(new Response(await Elsewhere(sessions, own, issuers, ct)));
    }

    private static async Task<string?> Elsewhere(
        List<Session> sessions,
        OwnSignInDesk own,
        Issuers issuers,
        CancellationToken ct
    )
    {
        if (
            sessions is not [{ ProviderId: { } providerId } session]
            || await own.ById(providerId, ct) is not { } provider
        )
            return null;
        try
        {
            var said = await issuers.Of(provider.Issuer, ct);
            if (string.IsNullOrEmpty(said.EndSessionEndpoint))
                return null;
            var message = new OpenIdConnectMessage
            {
                IssuerAddress = said.EndSessionEndpoint,
                ClientId = provider.ClientId,
                IdTokenHint = session.IdToken.Length > 0 ? session.IdToken : null,
                PostLogoutRedirectUri = own.SignedOutAddress,
            };
            return message.CreateLogoutRequestUrl();
        }
        catch (Refusal)
        {
            // Signed out here in any case.
            return null;
        }
    }
}
