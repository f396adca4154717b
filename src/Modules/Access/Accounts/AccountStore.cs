using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

/// <summary>Identity's own store, except that it leaves saving to the slice: account, audit and mail are one commit.</summary>
internal sealed class AccountStore : UserOnlyStore<Account, AppDb, Guid>
{
    private readonly IDataProtector secrets;

    public AccountStore(AppDb context, IDataProtectionProvider protection, IdentityErrorDescriber? describer = null)
        : base(context, describer)
    {
        AutoSaveChanges = false;
        secrets = protection.CreateProtector("PlacePartners.Access.SecondSteps");
    }

    // Identity's own attaches again what is tracked, which loses the stamp that was read when a slice updates twice.
    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        return Task.FromResult(IdentityResult.Success);
    }

    // Identity keeps the authenticator's secret and the recovery codes as plain text: whoever reads a copy of the
    // database could use them.
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
