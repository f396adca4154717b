using PlacePartners.Platform.Security;

namespace PlacePartners.Platform.Data;

/// <summary>Who did what outside partnerships: to an account, or by running the host.</summary>
[Global("what is done outside partnerships has no partnership to keep its audit")]
public sealed class HostAuditEntry : Entity, IAuditRow
{
    private HostAuditEntry() { }

    /// <inheritdoc />
    public DateTimeOffset At { get; private set; }

    /// <inheritdoc />
    public Guid? AccountId { get; private set; }

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

    Guid? IAuditRow.Trail => null;

    Guid? IAuditRow.OrganisationId => null;

    string IAuditRow.Roles => "";

    Guid? IAuditRow.InPlaceOf => null;

    void IAuditRow.Sign(string mac) => Mac = mac;

    internal static HostAuditEntry Write(Audited what, CurrentUser user, DateTimeOffset now) =>
        new()
        {
            At = AuditText.Kept(now),
            AccountId = user.AccountId,
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
