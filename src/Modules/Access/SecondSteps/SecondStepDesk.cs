using System.Buffers.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

/// <summary>What the slices about second steps share: what an account has, whether a code is right, and telling its owner.</summary>
public sealed class SecondStepDesk
{
    private const int RecoveryCodes = 10;
    private readonly UserManager<Account> accounts;
    private readonly AppDb db;
    private readonly SiteAddress site;
    private readonly SessionDesk sessions;
    private readonly TimeProvider clock;

    internal SecondStepDesk(
        UserManager<Account> accounts,
        AppDb db,
        SiteAddress site,
        SessionDesk sessions,
        TimeProvider clock
    ) => (this.accounts, this.db, this.site, this.sessions, this.clock) = (accounts, db, site, sessions, clock);

    internal async Task<bool> HasAny(Account account) =>
        account.TwoFactorEnabled || (await accounts.GetPasskeysAsync(account)).Count > 0;

    internal Task<int> RecoveryCodesLeft(Account account) => accounts.CountRecoveryCodesAsync(account);

    /// <summary>A secret for an authenticator app. It counts for nothing until a code made from it is shown.</summary>
    internal async Task<string> NewSecret(Account account)
    {
        await accounts.ResetAuthenticatorKeyAsync(account);
        account.LastCodeStep = 0;
        return (await accounts.GetAuthenticatorKeyAsync(account))!;
    }

    /// <summary>Turns the authenticator app on when the code is right. Signs the account out elsewhere.</summary>
    internal async Task<bool> TurnOn(Account account, string code)
    {
        if (!await IsOfApp(account, code))
            return false;
        account.AuthenticatorSince = clock.GetUtcNow();
        await accounts.SetTwoFactorEnabledAsync(account, true);
        await sessions.EndAll(account.Id, CancellationToken.None);
        return true;
    }

    /// <summary>Turns the authenticator app off, and makes its secret worthless.</summary>
    internal async Task TurnOff(Account account)
    {
        account.AuthenticatorSince = null;
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await sessions.EndAll(account.Id, CancellationToken.None);
        await accounts.ResetAuthenticatorKeyAsync(account);
        await DropCodesOfNothing(account);
    }

    /// <summary>
    /// How the code shows that it is they; null when it is wrong, used before, or the account waits after ten wrong
    /// tries. A recovery code is spent by it.
    /// </summary>
    internal async Task<ProofMethod?> Checks(Account account, string code)
    {
        if (await accounts.IsLockedOutAsync(account))
            return null;
        if (account.TwoFactorEnabled && await IsOfApp(account, code))
            return await Right(account, ProofMethod.Code);
        if (
            Written(code) is { } written
            && (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, written)).Succeeded
        )
            return await Right(account, ProofMethod.RecoveryCode);
        await accounts.AccessFailedAsync(account);
        return null;
    }

    internal async Task<IReadOnlyList<string>> NewRecoveryCodes(Account account) =>
        [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];

    /// <summary>Recovery codes with the first second step; none where the account has some already.</summary>
    internal async Task<IReadOnlyList<string>> FirstRecoveryCodes(Account account) =>
        await RecoveryCodesLeft(account) > 0 ? [] : await NewRecoveryCodes(account);

    internal async Task<IReadOnlyList<UserPasskeyInfo>> Passkeys(Account account) =>
        [.. (await accounts.GetPasskeysAsync(account)).OrderBy(passkey => passkey.CreatedAt)];

    internal async Task<UserPasskeyInfo> FindPasskey(Account account, string passkeyId)
    {
        if (!Base64Url.IsValid(passkeyId))
            throw Refusal.NotFound("passkey");
        return await accounts.GetPasskeyAsync(account, Base64Url.DecodeFromChars(passkeyId))
            ?? throw Refusal.NotFound("passkey");
    }

    internal Task Keep(Account account, UserPasskeyInfo passkey) => accounts.AddOrUpdatePasskeyAsync(account, passkey);

    /// <summary>Adds a passkey, and signs the account out elsewhere.</summary>
    internal async Task Add(Account account, UserPasskeyInfo passkey)
    {
        await Keep(account, passkey);
        await accounts.UpdateSecurityStampAsync(account);
        await sessions.EndAll(account.Id, CancellationToken.None);
    }

    /// <summary>Removes a passkey, and signs the account out elsewhere.</summary>
    internal async Task Remove(Account account, UserPasskeyInfo passkey)
    {
        var isLast = !account.TwoFactorEnabled && (await accounts.GetPasskeysAsync(account)).Count == 1;
        await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        await accounts.UpdateSecurityStampAsync(account);
        await sessions.EndAll(account.Id, CancellationToken.None);
        if (isLast)
            await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, 0);
    }

    /// <summary>Takes away what was added since, for it may have been somebody else who added it.</summary>
    internal async Task TakeBack(Account account, DateTimeOffset since)
    {
        if (account.TwoFactorEnabled && account.AuthenticatorSince >= since)
            await TurnOff(account);
        foreach (var passkey in (await Passkeys(account)).Where(passkey => passkey.CreatedAt >= since))
            await Remove(account, passkey);
    }

    /// <summary>
    /// Refuses while the account has a second step and the session rests on none that is recent: the password alone
    /// changes neither the password nor the address.
    /// </summary>
    internal async Task RequireRecent(Account account, CurrentUser me)
    {
        var isProved = me.UsedSecondStep && Gate.IsRecent(me, clock.GetUtcNow());
        if (!isProved && await HasAny(account))
            throw Refusal.ProofTooOld();
    }

    /// <summary>Tells the owner by mail, in case it was not they.</summary>
    /// <param name="what">A whole sentence.</param>
    internal void Tell(Account account, string what) =>
        db.Mail(
            account.Email!,
            "Your sign-in was changed",
            $"{what} If it was not you, choose a new password at {site.Of("/forgotten-password")} at once, and look at your second steps at {site.Of("/account/second-step")}."
        );

    /// <summary>The session's own proof; no longer one by a second step when none is left.</summary>
    internal async Task<Proof?> StillProved(Account account, HttpContext http) =>
        Proof.Of(http.User, account.Id) is { } proof && !await HasAny(account)
            ? proof with
            {
                IsSecondStep = false,
            }
            : Proof.Of(http.User, account.Id);

    internal static Refusal WrongCode() =>
        Refusal.Field(
            "code",
            "This code is not right, or it was used before. After ten wrong tries, wait fifteen minutes."
        );

    private Task<bool> IsOfApp(Account account, string code) =>
        accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, Digits(code));

    // Saved under a new stamp, so that of two who send the same code at once only one gets in.
    private async Task<ProofMethod> Right(Account account, ProofMethod method)
    {
        await accounts.ResetAccessFailedCountAsync(account);
        await accounts.UpdateAsync(account);
        return method;
    }

    private async Task DropCodesOfNothing(Account account)
    {
        if (!await HasAny(account))
            await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, 0);
    }

    private static string Digits(string code) => code.Replace(" ", "", StringComparison.Ordinal);

    // Anything shorter is no code: to Identity an account without codes has one, and it is empty.
    private static string? Written(string code)
    {
        var letters = Digits(code).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        return letters.Length == 10 ? $"{letters[..5]}-{letters[5..]}" : null;
    }
}
