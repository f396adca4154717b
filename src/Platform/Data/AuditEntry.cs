using PlacePartners.Platform.Security;

namespace PlacePartners.Platform.Data;

/// <summary>What was done to a row.</summary>
public enum AuditKind
{
    Added,
    Changed,
    Removed,
    Read,
}

/// <summary>Who did what to which row of a partnership, when. Never changed, never removed.</summary>
public sealed class AuditEntry : TenantOwned
{
    private AuditEntry() { }

    /// <summary>When it was saved.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The account that acted; null for a job.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>The organisation that the person acted for.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>The use case or job, by its name in the API.</summary>
    public string Act { get; private set; } = "";

    /// <summary>What happened to the row.</summary>
    public AuditKind Kind { get; private set; }

    /// <summary>The kind of row.</summary>
    public string Entity { get; private set; } = "";

    /// <summary>The row.</summary>
    public Guid EntityId { get; private set; }

    /// <summary>Changed properties as JSON, before and after; personal values are left out.</summary>
    public string? Changes { get; private set; }

    internal static AuditEntry Write(
        AuditKind kind,
        string entity,
        Guid id,
        string? changes,
        CurrentUser user,
        DateTimeOffset now
    ) =>
        new()
        {
            At = now,
            AccountId = user.AccountId,
            OrganisationId = user.OrganisationIdOrNull,
            Act = user.Doing,
            Kind = kind,
            Entity = entity,
            EntityId = id,
            Changes = changes,
        };
}

/// <summary>Who did what outside partnerships: to an account, or by running the host.</summary>
[Global("what is done outside partnerships has no partnership to keep its audit")]
public sealed class HostAuditEntry : Entity
{
    private HostAuditEntry() { }

    /// <summary>When it was saved.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The account that acted; null for a job or before sign-in.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>The use case or job, by its name in the API.</summary>
    public string Act { get; private set; } = "";

    /// <summary>What happened to the row.</summary>
    public AuditKind Kind { get; private set; }

    /// <summary>The kind of row.</summary>
    public string Entity { get; private set; } = "";

    /// <summary>The row.</summary>
    public Guid EntityId { get; private set; }

    /// <summary>Changed properties as JSON, before and after; personal values are left out.</summary>
    public string? Changes { get; private set; }

    internal static HostAuditEntry Write(
        AuditKind kind,
        string entity,
        Guid id,
        string? changes,
        CurrentUser user,
        DateTimeOffset now
    ) =>
        new()
        {
            At = now,
            AccountId = user.AccountId,
            Act = user.Doing,
            Kind = kind,
            Entity = entity,
            EntityId = id,
            Changes = changes,
        };
}
