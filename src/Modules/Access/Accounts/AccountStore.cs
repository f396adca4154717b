using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

/// <summary>Identity's own store, except that it leaves saving to the slice: account, audit and mail are one commit.</summary>
internal sealed class AccountStore : UserOnlyStore<Account, AppDb, Guid>
{
    private readonly IDataProtector secrets;
    private readonly int iterations;

    public AccountStore(
        AppDb context,
        IDataProtectionProvider protection,
        IOptions<PasswordHasherOptions> hasher,
        IdentityErrorDescriber? describer = null
    )
        : base(context, describer)
    {
        AutoSaveChanges = false;
        iterations = hasher.Value.IterationCount;
        secrets = protection.CreateProtector("PlacePartners.Access.SecondSteps");
    }

    // Identity's own attaches again what is tracked, which loses the stamp that was read when a slice updates twice.
    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        return Task.FromResult(IdentityResult.Success);
    }

    // Identity keeps recovery codes as they are shown. Here only what they hash to is kept, under the account as salt.
    public override Task ReplaceCodesAsync(
        Account user,
        IEnumerable<string> recoveryCodes,
        CancellationToken cancellationToken = default
    ) => base.ReplaceCodesAsync(user, recoveryCodes.Select(code => Hashed(user, code)), cancellationToken);

    public override Task<bool> RedeemCodeAsync(
        Account user,
        string code,
        CancellationToken cancellationToken = default
    ) => base.RedeemCodeAsync(user, Hashed(user, code), cancellationToken);

    private string Hashed(Account account, string code) =>
        Convert.ToHexString(
            Rfc2898DeriveBytes.Pbkdf2(code, account.Id.ToByteArray(), iterations, HashAlgorithmName.SHA256, 32)
        );

    // Identity keeps the authenticator's secret as plain text: whoever reads a copy of the database could use it.
    public override Task SetTokenAsync(
        Account user,
        string loginProvider,
        string name,
        string? value,
        CancellationToken cancellationToken
    ) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : secrets.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(
        Account user,
        string loginProvider,
        string name,
        CancellationToken cancellationToken
    ) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } value
            ? secrets.Unprotect(value)
            : null;
}
