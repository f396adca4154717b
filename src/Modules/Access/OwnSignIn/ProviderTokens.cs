using System.IdentityModel.Tokens.Jwt;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>Changes a code for what the provider says about the person, and has the library check every word of it.</summary>
public sealed partial class ProviderTokens
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    // Only keys that the provider publishes: with a shared secret, whoever knows it could sign for anybody.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly Issuers issuers;
    private readonly OwnSignInDesk desk;
    private readonly TimeProvider clock;
    private readonly ILogger<ProviderTokens> log;

    internal ProviderTokens(Issuers issuers, OwnSignInDesk desk, TimeProvider clock, ILogger<ProviderTokens> log) =>
        (this.issuers, this.desk, this.clock, this.log) = (issuers, desk, clock, log);

    internal async Task<ProviderAnswer> Redeem(
        SignInProvider provider,
        StartedSignIn started,
        string code,
        CancellationToken ct
    )
    {
        try
        {
            var said = await issuers.Of(provider.Issuer, ct);
            var message = await Ask(provider, said, started, code, ct);
            var token = await Checked(message.IdToken, provider, said, ct);
            var context = new OpenIdConnectProtocolValidationContext
            {
                ClientId = provider.ClientId,
                Nonce = started.Nonce,
                ProtocolMessage = message,
                ValidatedIdToken = new JwtSecurityToken(message.IdToken),
            };
            var protocol = new OpenIdConnectProtocolValidator { RequireTimeStampInNonce = false };
            protocol.ValidateTokenResponse(context);
            return new ProviderAnswer(
                provider.Issuer,
                message.IdToken,
                Read(Base64UrlEncoder.Decode(token.EncodedPayload)),
                await UserInfo(protocol, context, said, message.AccessToken, ct)
            );
        }
        catch (Exception failure)
            when (failure
                    is SecurityTokenException
                        or OpenIdConnectProtocolException
                        or HttpRequestException
                        or JsonException
                        or ArgumentException
                || (failure is TaskCanceledException && !ct.IsCancellationRequested)
            )
        {
            // The kind alone: a message may carry what stands in the token.
            LogRefused(provider.Id, failure.GetType().Name);
            throw Refused();
        }
    }

    internal static Refusal Refused() =>
        Refusal.Rule("own-sign-in-refused", "Your organisation's sign-in did not let you in. Begin again.");

    private async Task<OpenIdConnectMessage> Ask(
        SignInProvider provider,
        OpenIdConnectConfiguration said,
        StartedSignIn started,
        string code,
        CancellationToken ct
    )
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = desk.AnswerAddress(provider.Id),
            ["code_verifier"] = started.Verifier,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, said.TokenEndpoint);
        var methods = said.TokenEndpointAuthMethodsSupported;
        if (methods.Count == 0 || methods.Contains("client_secret_basic"))
        {
            var both = $"{Uri.EscapeDataString(provider.ClientId)}:{Uri.EscapeDataString(provider.ClientSecret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes(both))
            );
        }
        else
        {
            (form["client_id"], form["client_secret"]) = (provider.ClientId, provider.ClientSecret);
        }
        request.Content = new FormUrlEncodedContent(form);
        using var answer = await issuers.Client.SendAsync(request, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        return answer.IsSuccessStatusCode ? new OpenIdConnectMessage(text) : throw Refused();
    }

    private async Task<JsonWebToken> Checked(
        string idToken,
        SignInProvider provider,
        OpenIdConnectConfiguration said,
        CancellationToken ct
    )
    {
        var result = await Validated(idToken, provider, said);
        if (result.Exception is SecurityTokenInvalidSignatureException && issuers.Renew(provider.Issuer))
            result = await Validated(idToken, provider, await issuers.Of(provider.Issuer, ct));
        if (!result.IsValid)
            throw result.Exception;
        var token = (JsonWebToken)result.SecurityToken;
        // A token that is for others as well could have come by them.
        return token.Audiences.Count() == 1 ? token : throw new SecurityTokenInvalidAudienceException();
    }

    private Task<TokenValidationResult> Validated(
        string idToken,
        SignInProvider provider,
        OpenIdConnectConfiguration said
    ) =>
        new JsonWebTokenHandler().ValidateTokenAsync(
            idToken,
            new TokenValidationParameters
            {
                ValidIssuer = provider.Issuer,
                ValidAudience = provider.ClientId,
                IssuerSigningKeys = said.SigningKeys,
                ValidAlgorithms = Algorithms,
                LifetimeValidator = IsNow,
            }
        );

    private bool IsNow(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until + Skew > now && (from is null || from - Skew <= now);
    }

    // Some providers say who it is only here; what the token says itself goes before.
    private async Task<JsonElement?> UserInfo(
        OpenIdConnectProtocolValidator protocol,
        OpenIdConnectProtocolValidationContext context,
        OpenIdConnectConfiguration said,
        string accessToken,
        CancellationToken ct
    )
    {
        if (string.IsNullOrEmpty(said.UserInfoEndpoint))
            return null;
        using var request = new HttpRequestMessage(HttpMethod.Get, said.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var answer = await issuers.Client.SendAsync(request, ct);
        if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "application/json")
            return null;
        var text = await answer.Content.ReadAsStringAsync(ct);
        context.UserInfoEndpointResponse = text;
        protocol.ValidateUserInfoResponse(context);
        return Read(text);
    }

    private static JsonElement Read(string text) => JsonSerializer.Deserialize<JsonElement>(text);

    [LoggerMessage(LogLevel.Warning, "The answer of sign-in provider {ProviderId} was refused: {Kind}")]
    private partial void LogRefused(Guid providerId, string kind);
}
