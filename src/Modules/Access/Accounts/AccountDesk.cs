using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>What the account slices share: finding, making and proving accounts, and starting a sign-in.</summary>
public sealed class AccountDesk
{
    internal const string StampClaim = "stamp";
    private const string TakenCode = "already-there";
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
        // The library's token outlives its use; the link signs in, so it works once.
        if (account.EmailConfirmed || !(await accounts.ConfirmEmailAsync(account, token)).Succeeded)
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
    /// Whether the password is right; counts failures and locks for a while after ten. For nobody, and for an account
    /// that is locked, suspended or has no password, it takes as long: the time does not tell them apart.
    /// </summary>
    internal async Task<bool> Checks(Account? account, string password)
    {
        if (account is not { PasswordHash: not null, SuspendedAt: null } || await accounts.IsLockedOutAsync(account))
        {
            TakeAsLong(password);
            return false;
        }
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
    /// Works as long as a password takes. Where only some addresses cause work, doing it for all hides which.
    /// </summary>
    internal void TakeAsLong(string password = "") => accounts.PasswordHasher.HashPassword(new Account(), password);

    /// <summary>Refuses a password that is easy to guess before the address is looked up, so that this tells nothing.</summary>
    internal static void RequireStrong(string password, string name, string email)
    {
        if (PasswordStrength.Weakness(password, name, email) is { } advice)
            throw Refusal.Field("password", advice);
    }

    /// <summary>Gives the account another proved address. Links sent before stop working.</summary>
    internal async Task SetEmail(Account account, string email)
    {
        Require(await accounts.SetUserNameAsync(account, email));
        Require(await accounts.SetEmailAsync(account, email));
        account.EmailConfirmed = true;
    }

    /// <summary>Takes the password away: the account is opened again by a link to its address alone.</summary>
    internal async Task ForgetPassword(Account account) => Require(await accounts.RemovePasswordAsync(account));

    /// <summary>Keeps the account out. Links sent before stop working.</summary>
    internal async Task Suspend(Account account, DateTimeOffset now)
    {
        account.SuspendedAt ??= now;
        Require(await accounts.UpdateSecurityStampAsync(account));
    }

    /// <summary>
    /// The one door at which every sign-in ends. A suspended account gets the answer of a wrong password. Without a new
    /// proof the session rests on the one that it has.
    /// </summary>
    internal static async Task StartSession(HttpContext http, Account account, Proof? proof, OwnSession? own = null)
    {
        if (account.SuspendedAt is not null)
            throw WrongPassword();
        var isNew = http.User.FindFirstValue(Gate.AccountClaim) != account.Id.ToString();
        if (isNew && own is null && proof is not { Method: ProofMethod.Demo })
            await RequireThisWay(http, account);
        await WaitingLink.Keep(http, account);
        Guid? before = Guid.TryParse(http.User.FindFirstValue(Gate.SessionClaim), out var sessionId) ? sessionId : null;
        var session = await http
            .RequestServices.GetRequiredService<SessionDesk>()
            .Begin(account, Device(http), own, before, http.RequestAborted);
        await Write(http, account, session.Id, proof ?? Proof.Of(http.User, account.Id));
    }

    private static async Task RequireThisWay(HttpContext http, Account account)
    {
        var desk = http.RequestServices.GetRequiredService<OwnSignInDesk>();
        if (await desk.Requires(http, account.Email!, account, http.RequestAborted) is { } refusal)
            throw refusal;
    }

    private static string Device(HttpContext http) =>
        Whence.Device(http.Request.Headers.UserAgent) is { Length: > 0 } device ? device : "Another program";

    /// <summary>The same session goes on, resting on a new proof.</summary>
    internal static Task GoOn(HttpContext http, Account account, Guid sessionId, Proof proof) =>
        Write(http, account, sessionId, proof);

    private static Task Write(HttpContext http, Account account, Guid sessionId, Proof? proof)
    {
        Claim[] claims =
        [
            new(Gate.SessionClaim, sessionId.ToString()),
            .. Claims(account.Id, account.Name, account.IsOperator),
            .. proof?.Claims ?? [],
        ];
        return http.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)),
            // Ends with the browser, for phones and desks that are shared; twelve hours at most.
            new AuthenticationProperties { IsPersistent = false }
        );
    }

    internal static Claim[] Claims(Guid accountId, string name, bool isOperator) =>
        [
            new(Gate.AccountClaim, accountId.ToString()),
            new(ClaimTypes.Name, name),
            .. isOperator ? [new Claim(Gate.OperatorClaim, "true")] : Array.Empty<Claim>(),
        ];

    internal static Refusal WrongPassword() =>
        Refusal.Rule(
            "wrong-password",
            "The e-mail address or the password is not right. After ten wrong tries, wait fifteen minutes."
        );

    internal static Refusal ExpiredLink() =>
        Refusal.Rule("expired-link", "This link has been used or has expired. Ask for a new one.");

    /// <summary>Whether somebody took the address, or changed the account, between the look-up and the save.</summary>
    internal static bool IsTaken(Exception failure) =>
        failure is Refusal { Code: TakenCode } || failure is DbUpdateException save && Database.Collided(save);

    private static void Require(IdentityResult result)
    {
        if (result.Errors.Any(error => error.Code.StartsWith("Duplicate", StringComparison.Ordinal)))
            throw Refusal.Rule(TakenCode, "This was already saved.");
        if (result.Errors.FirstOrDefault() is { } error)
            throw Refusal.Field(
                error.Code.StartsWith("Password", StringComparison.Ordinal) ? "password" : "email",
                error.Description
            );
    }
}
