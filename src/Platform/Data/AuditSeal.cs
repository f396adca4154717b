namespace PlacePartners.Platform.Data;

/// <summary>
/// A link of a trail's chain: gives an entry its number and binds it to all entries before it. A row of its own, because
/// the app may add to the audit but change nothing there.
/// </summary>
public interface IAuditSeal
{
    /// <summary>The place in the chain, from 1 without gaps.</summary>
    long Number { get; }

    /// <summary>The entry that stands there.</summary>
    Guid EntryId { get; }

    /// <summary>The hash of the link before; 64 zeros for the first.</summary>
    string Previous { get; }

    /// <summary>SHA-256 over the hash before and the entry's fields, in hexadecimal.</summary>
    string Hash { get; }
}

/// <summary>Makes seals of one kind of trail.</summary>
internal interface ISealOf<TSeal> : IAuditSeal
    where TSeal : ISealOf<TSeal>
{
    static abstract TSeal Of(IAuditRow entry, long number, string previous);
}

/// <summary>A link of a partnership's chain.</summary>
public sealed class AuditSeal : TenantOwned, ISealOf<AuditSeal>
{
    private AuditSeal() { }

    /// <inheritdoc />
    public long Number { get; private set; }

    /// <inheritdoc />
    public Guid EntryId { get; private set; }

    /// <inheritdoc />
    public string Previous { get; private set; } = "";

    /// <inheritdoc />
    public string Hash { get; private set; } = "";

    static AuditSeal ISealOf<AuditSeal>.Of(IAuditRow entry, long number, string previous) =>
        new()
        {
            Number = number,
            EntryId = entry.Id,
            Previous = previous,
            Hash = AuditText.Link(previous, entry),
        };
}

/// <summary>A link of the chain of the host's trail.</summary>
[Global("it seals the host's own trail, which belongs to no partnership")]
public sealed class HostAuditSeal : Entity, ISealOf<HostAuditSeal>
{
    private HostAuditSeal() { }

    /// <inheritdoc />
    public long Number { get; private set; }

    /// <inheritdoc />
    public Guid EntryId { get; private set; }

    /// <inheritdoc />
    public string Previous { get; private set; } = "";

    /// <inheritdoc />
    public string Hash { get; private set; } = "";

    static HostAuditSeal ISealOf<HostAuditSeal>.Of(IAuditRow entry, long number, string previous) =>
        new()
        {
            Number = number,
            EntryId = entry.Id,
            Previous = previous,
            Hash = AuditText.Link(previous, entry),
        };
}
