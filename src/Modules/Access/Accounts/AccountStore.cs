using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

/// <summary>Identity's own store, except that it leaves saving to the slice: account, audit and mail are one commit.</summary>
internal sealed class AccountStore : UserOnlyStore<Account, AppDb, Guid>
{
    public AccountStore(AppDb context, IdentityErrorDescriber? describer = null)
        : base(context, describer) => AutoSaveChanges = false;

    // Identity's own attaches again what is tracked, which loses the stamp that was read when a slice updates twice.
    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        return Task.FromResult(IdentityResult.Success);
    }
}
