using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

public static class BeginOwnSignIn
{
    /// <param name="Next">Our page to go to afterwards.</param>
    public sealed record Request([Line(3, 254)] string Email, [Line(0, 1000)] string? Next = null);

    /// <param name="Address">Where the browser goes now.</param>
    public sealed record Response(string Address);

    public static async Task<Ok<Response>> Handle(
        Request request,
        OwnSignInDesk desk,
        Issuers issuers,
        HttpContext http,
        CancellationToken ct
    )
    {
        var provider =
            await desk.ByEmail(request.Email, ct)
            ?? throw Refusal.Field("email", "No organisation here has its own sign-in for this address.");
        var started = StartedSignIn.At(provider.Id, request.Next);
        var address = await AddressOf(provider, started, request.Email.Trim(), desk, issuers, ct);
        await started.Remember(http);
        return TypedResults.Ok(new Response(address));
    }

    /// <summary>The provider's page, asked for a code with PKCE and for who it is.</summary>
    internal static async Task<string> AddressOf(
        SignInProvider provider,
        StartedSignIn started,
        string email,
        OwnSignInDesk desk,
        Issuers issuers,
        CancellationToken ct
    )
    {
        var said = await issuers.Of(provider.Issuer, ct);
        var message = new OpenIdConnectMessage
        {
            IssuerAddress = said.AuthorizationEndpoint,
            ClientId = provider.ClientId,
            ResponseType = OpenIdConnectResponseType.Code,
            Scope = "openid email profile",
            RedirectUri = desk.AnswerAddress(provider.Id),
            State = started.State,
            Nonce = started.Nonce,
            LoginHint = email,
        };
        message.SetParameter("code_challenge", started.Challenge);
        message.SetParameter("code_challenge_method", "S256");
        if (started.SessionId is not null)
        {
            message.Prompt = OpenIdConnectPrompt.Login;
            message.MaxAge = "0";
        }
        return message.CreateAuthenticationRequestUrl();
    }
}
