using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>
/// What the slices about passkeys share. Identity makes and checks what the browser is asked; what it has to remember
/// meanwhile stands in a protected cookie for five minutes.
/// </summary>
public sealed class PasskeyDesk
{
    internal const string Scheme = "placepartners-passkey";
    private const string State = "state";
    private readonly IPasskeyHandler<Account> handler;
    private readonly UserManager<Account> accounts;

    internal PasskeyDesk(IPasskeyHandler<Account> handler, UserManager<Account> accounts) =>
        (this.handler, this.accounts) = (handler, accounts);

    /// <summary>What the browser needs to make a passkey for an account.</summary>
    internal async Task<JsonElement> CreationOptions(HttpContext http, Account account)
    {
        var owner = new PasskeyUserEntity
        {
            Id = account.Id.ToString(),
            Name = account.Email!,
            DisplayName = account.Name,
        };
        var options = await handler.MakeCreationOptionsAsync(owner, http);
        await Remember(http, options.AttestationState);
        return JsonSerializer.Deserialize<JsonElement>(options.CreationOptionsJson);
    }

    /// <summary>What the browser needs to look for a passkey of anybody's.</summary>
    internal async Task<JsonElement> RequestOptions(HttpContext http)
    {
        var options = await handler.MakeRequestOptionsAsync(null, http);
        await Remember(http, options.AssertionState);
        return JsonSerializer.Deserialize<JsonElement>(options.RequestOptionsJson);
    }

    /// <summary>The passkey that the browser made for this account.</summary>
    internal async Task<UserPasskeyInfo> Made(HttpContext http, Account account, JsonElement credential)
    {
        var result = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential.GetRawText(),
                AttestationState = await Remembered(http),
            }
        );
        return result.Succeeded && result.UserEntity.Id == account.Id.ToString() ? result.Passkey : throw Refused();
    }

    /// <summary>Whose passkey answered; null when the answer is not right. Notes the use. Save afterwards.</summary>
    internal async Task<Account?> Owner(HttpContext http, JsonElement credential)
    {
        var result = await handler.PerformAssertionAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential.GetRawText(),
                AssertionState = await Remembered(http),
            }
        );
        if (!result.Succeeded)
            return null;
        await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return result.User;
    }

    internal static Refusal Refused() =>
        Refusal.Rule("passkey-refused", "This passkey was not accepted. Try again, or use another way to sign in.");

    private static Task Remember(HttpContext http, string? state) =>
        http.SignInAsync(
            Scheme,
            new ClaimsPrincipal(new ClaimsIdentity(Scheme)),
            new AuthenticationProperties(new Dictionary<string, string?> { [State] = state })
        );

    private static async Task<string?> Remembered(HttpContext http)
    {
        var remembered = (await http.AuthenticateAsync(Scheme)).Properties?.Items[State];
        await http.SignOutAsync(Scheme);
        return remembered;
    }
}
