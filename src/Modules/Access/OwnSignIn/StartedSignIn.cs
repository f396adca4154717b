using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace PlacePartners.Access;

/// <summary>
/// What this browser has to remember while the person is at their organisation's sign-in: a protected cookie of ten
/// minutes, taken once. Lax and not strict, since the way back begins on another site.
/// </summary>
internal sealed record StartedSignIn(Guid ProviderId, string State, string Nonce, string Verifier, string Next)
{
    public const string Scheme = "placepartners-own-sign-in";
    private const string Key = "started";

    /// <summary>Where somebody who is signed in only shows that it is still they: their account and session.</summary>
    public Guid? AccountId { get; init; }

    public Guid? SessionId { get; init; }

    public static StartedSignIn At(Guid providerId, string? next) =>
        new(providerId, Random(), Random(), Random(), IsOurs(next) ? next! : "");

    public string Challenge => Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>Where the person goes in, by way of a page that keeps to our own addresses.</summary>
    public string PageOf(string page) => Next.Length == 0 ? page : $"{page}?next={Uri.EscapeDataString(Next)}";

    public Task Remember(HttpContext http) =>
        http.SignInAsync(
            Scheme,
            new ClaimsPrincipal(new ClaimsIdentity(Scheme)),
            new AuthenticationProperties(
                new Dictionary<string, string?> { [Key] = System.Text.Json.JsonSerializer.Serialize(this) }
            )
        );

    public static async Task<StartedSignIn?> Take(HttpContext http)
    {
        var kept = (await http.AuthenticateAsync(Scheme)).Properties?.Items[Key];
        await http.SignOutAsync(Scheme);
        return kept is null ? null : System.Text.Json.JsonSerializer.Deserialize<StartedSignIn>(kept);
    }

    private static bool IsOurs(string? next) =>
        next is ['/', ..] && next is not ['/', '/' or '\\', ..] && !next.Any(char.IsControl);

    private static string Random() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
}
