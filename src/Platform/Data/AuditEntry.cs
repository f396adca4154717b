using PlacePartners.Platform.Security;

namespace PlacePartners.Platform.Data;

/// <summary>What was done to a row, or with personal data.</summary>
public enum AuditKind
{
    Added,
    Changed,
    Removed,

    /// <summary>Personal data was shown.</summary>
    Read,

    /// <summary>Personal data was looked for; the words are kept encrypted.</summary>
    Search,

    /// <summary>Personal data left as a file.</summary>
    Export,

    /// <summary>Personal data was put on paper.</summary>
    Print,
}

/// <summary>Who did what to which row of a partnership, when and from where. Never changed, and removed only when its time is over.</summary>
public sealed class AuditEntry : TenantOwned, IAuditRow
{
    private AuditEntry() { }

    /// <inheritdoc />
    public DateTimeOffset At { get; private set; }

    /// <inheritdoc />
    public Guid? AccountId { get; private set; }

    /// <inheritdoc />
    public Guid? OrganisationId { get; private set; }

    /// <inheritdoc />
    public string Roles { get; private set; } = "";

    /// <inheritdoc />
    public Guid? InPlaceOf { get; private set; }

    /// <inheritdoc />
    public string Act { get; private set; } = "";

    /// <inheritdoc />
    public AuditKind Kind { get; private set; }

    /// <inheritdoc />
    public string Entity { get; private set; } = "";

    /// <inheritdoc />
    public Guid EntityId { get; private set; }

    /// <inheritdoc />
    public string? Changes { get; private set; }

    /// <inheritdoc />
    public int? Rows { get; private set; }

    /// <inheritdoc />
    public string? Shown { get; private set; }

    /// <inheritdoc />
    public string? Sought { get; private set; }

    /// <inheritdoc />
    public string Device { get; private set; } = "";

    /// <inheritdoc />
    public string Network { get; private set; } = "";

    /// <inheritdoc />
    public string Mac { get; private set; } = "";

    Guid? IAuditRow.Trail => TenantId;

    void IAuditRow.Sign(string mac) => Mac = mac;

    internal static AuditEntry Write(Audited what, CurrentUser user, DateTimeOffset now) =>
        new()
        {
            At = AuditText.Kept(now),
            AccountId = user.AccountId,
            OrganisationId = user.OrganisationIdOrNull,
            Roles = string.Join(',', user.Roles),
            InPlaceOf = user.InPlaceOf,
            Act = user.Doing,
            Kind = what.Kind,
            Entity = what.Entity,
            EntityId = what.EntityId,
            Changes = what.Changes,
            Rows = what.Rows,
            Shown = what.Shown,
            Sought = what.Sought,
            Device = user.Device,
            Network = user.Network,
        };
}
