using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

/// <summary>
/// Somebody came from their organisation's sign-in with the address of an account that knows nothing of it. That they have
/// the address is no proof: this browser remembers it for a quarter of an hour, and the link is made once they are in by a
/// way that the account has already.
/// </summary>
internal sealed record WaitingLink(Guid AccountId, Guid ProviderId, string Issuer, string Subject)
{
    public const string Scheme = "placepartners-own-link";
    private const string Key = "waiting";

    public Task Remember(HttpContext http) =>
        http.SignInAsync(
            Scheme,
            new ClaimsPrincipal(new ClaimsIdentity(Scheme)),
            new AuthenticationProperties(new Dictionary<string, string?> { [Key] = JsonSerializer.Serialize(this) })
        );

    public static async Task<WaitingLink?> Find(HttpContext http) =>
        (await http.AuthenticateAsync(Scheme)).Properties?.Items[Key] is { } kept
            ? JsonSerializer.Deserialize<WaitingLink>(kept)
            : null;

    /// <summary>Makes the link that waits for this account. Saved with the session that begins now.</summary>
    public static async Task Keep(HttpContext http, Account account)
    {
        if (await Find(http) is not { } waiting || waiting.AccountId != account.Id)
            return;
        await http.SignOutAsync(Scheme);
        var services = http.RequestServices;
        await services.GetRequiredService<OwnSignInDesk>().Link(account, waiting, http.RequestAborted);
    }
}
