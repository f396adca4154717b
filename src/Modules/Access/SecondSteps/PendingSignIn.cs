using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>
/// Between the password and the second step. Who it is stands in a protected cookie that lasts five minutes and opens
/// nothing by itself.
/// </summary>
internal static class PendingSignIn
{
    public const string Scheme = "placepartners-pending";
    private const string ProviderClaim = "provider";

    /// <summary>Begins the session, or asks for the second step first. True when the step is still to come.</summary>
    public static async Task<bool> Enter(HttpContext http, Account account, Proof proof, OwnSession? own = null)
    {
        if (!account.TwoFactorEnabled || proof.IsSecondStep)
        {
            await AccountDesk.StartSession(http, account, proof, own);
            return false;
        }
        Claim[] claims =
        [
            new(Gate.AccountClaim, account.Id.ToString()),
            new(AccountDesk.StampClaim, account.SecurityStamp ?? ""),
            .. own is null ? [] : new[] { new Claim(ProviderClaim, own.ProviderId.ToString()) },
        ];
        await http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)));
        return true;
    }

    /// <summary>Whose second step is still to come; null when five minutes are over or the password changed since.</summary>
    public static async Task<Account?> Find(HttpContext http, AccountDesk desk)
    {
        var pending = (await http.AuthenticateAsync(Scheme)).Principal;
        if (!Guid.TryParse(pending?.FindFirstValue(Gate.AccountClaim), out var accountId))
            return null;
        var account = await desk.ById(accountId);
        return account?.SecurityStamp == pending.FindFirstValue(AccountDesk.StampClaim) ? account : null;
    }

    public static async Task Finish(HttpContext http, Account account, Proof proof)
    {
        var pending = (await http.AuthenticateAsync(Scheme)).Principal;
        var own = Guid.TryParse(pending?.FindFirstValue(ProviderClaim), out var id) ? new OwnSession(id) : null;
        await http.SignOutAsync(Scheme);
        await AccountDesk.StartSession(http, account, proof, own);
    }
}
