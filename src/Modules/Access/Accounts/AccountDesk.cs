using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>What the account slices share: finding, making and proving accounts, and starting a sign-in.</summary>
public sealed class AccountDesk
{
    internal const string StampClaim = "stamp";
    internal static readonly TimeSpan LongestSession = TimeSpan.FromHours(12);
    private readonly UserManager<Account> accounts;
    private readonly SiteAddress site;

    internal AccountDesk(UserManager<Account> accounts, SiteAddress site) =>
        (this.accounts, this.site) = (accounts, site);

    internal Task<Account?> ByEmail(string email) => accounts.FindByEmailAsync(email.Trim());

    internal Task<Account?> ById(Guid accountId) => accounts.FindByIdAsync(accountId.ToString());

    internal async Task<Account> Make(string name, string email, string? password, DateTimeOffset now)
    {
        var account = new Account
        {
            Name = name.Trim(),
            Email = email.Trim(),
            UserName = email.Trim(),
            CreatedAt = now,
        };
        Require(password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password));
        return account;
    }

    /// <summary>
    /// Begins an account again that nobody has proved to be theirs. Links sent before stop working, so that a link
    /// proves only the password that was chosen with it.
    /// </summary>
    internal async Task Replace(Account unproved, string name, string password)
    {
        unproved.Name = name.Trim();
        await SetPassword(unproved, password);
    }

    internal async Task SetPassword(Account account, string password)
    {
        Require(await accounts.RemovePasswordAsync(account));
        Require(await accounts.AddPasswordAsync(account, password));
    }

    internal string PasswordChangedText() =>
        $"The password of your PlacePartners account was changed. If it was not you, choose a new one at {site.Of("/forgotten-password")} at once.";

    internal async Task<string> ProveEmailLink(Account account) =>
        site.Of($"/prove-email#{account.Id}.{await accounts.GenerateEmailConfirmationTokenAsync(account)}");

    internal async Task<string> ResetPasswordLink(Account account) =>
        site.Of($"/reset-password#{account.Id}.{await accounts.GeneratePasswordResetTokenAsync(account)}");

    internal async Task ProveEmail(Account account, string token)
    {
        if (!(await accounts.ConfirmEmailAsync(account, token)).Succeeded)
            throw ExpiredLink();
    }

    internal async Task ResetPassword(Account account, string token, string password)
    {
        var result = await accounts.ResetPasswordAsync(account, token, password);
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken)))
            throw ExpiredLink();
        Require(result);
        account.EmailConfirmed = true;
        await accounts.SetLockoutEndDateAsync(account, null);
    }

    /// <summary>
    /// Whether the password is right; counts failures and locks for a while after ten. For nobody it takes as long, so
    /// that the time does not tell which addresses have an account.
    /// </summary>
    internal async Task<bool> Checks(Account? account, string password)
    {
        if (account is null)
        {
            accounts.PasswordHasher.HashPassword(new Account(), password);
            return false;
        }
        if (await accounts.IsLockedOutAsync(account))
            return false;
        if (await accounts.CheckPasswordAsync(account, password))
        {
            // Else whoever knows the password could begin anew before each tenth wrong code.
            if (!account.TwoFactorEnabled)
                await accounts.ResetAccessFailedCountAsync(account);
            return true;
        }
        await accounts.AccessFailedAsync(account);
        return false;
    }

    /// <summary>
    /// Where every sign-in ends. Without a new proof the session goes on with the one that it has, as after a new name.
    /// </summary>
    internal static Task StartSession(HttpContext http, Account account, Proof? proof = null)
    {
        proof ??= Proof.Of(http.User, account.Id);
        Claim[] claims =
        [
            new(Gate.AccountClaim, account.Id.ToString()),
            new(ClaimTypes.Name, account.Name),
            new(StampClaim, account.SecurityStamp ?? ""),
            .. proof?.Claims ?? [],
            .. account.IsOperator ? [new Claim(Gate.OperatorClaim, "true")] : Array.Empty<Claim>(),
        ];
        return http.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)),
            // Ends with the browser, for phones and desks that are shared; twelve hours at most.
            new AuthenticationProperties { IsPersistent = false }
        );
    }

    internal static Refusal ExpiredLink() =>
        Refusal.Rule("expired-link", "This link has been used or has expired. Ask for a new one.");

    private static void Require(IdentityResult result)
    {
        if (result.Errors.FirstOrDefault() is { } error)
            throw Refusal.Field(
                error.Code.StartsWith("Password", StringComparison.Ordinal) ? "password" : "email",
                error.Description
            );
    }
}
