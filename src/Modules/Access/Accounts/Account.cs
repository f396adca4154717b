using Microsoft.AspNetCore.Identity;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

/// <summary>A person who signs in, once for all partnerships.</summary>
[Global("one account serves in many partnerships")]
internal sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    [Personal(InClear = "colleagues are listed and sought by name")]
    public string Name { get; set; } = "";

    public bool IsOperator { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The half-minute of the last code that was accepted: none of that time or before is taken again.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>When the authenticator app was turned on; null while it is off.</summary>
    public DateTimeOffset? AuthenticatorSince { get; set; }

    /// <summary>Since when an operator keeps the account out; null for one that may sign in.</summary>
    public DateTimeOffset? SuspendedAt { get; set; }
}
