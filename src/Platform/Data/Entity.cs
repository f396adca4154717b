namespace PlacePartners.Platform.Data;

/// <summary>What has an identity: a version 7 Guid, so that ids made later sort later.</summary>
public abstract class Entity
{
    /// <summary>The identity; never changes.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();
}

/// <summary>
/// What belongs to one partnership. AppDb stamps the partnership on save, filters by it on read, and the database's
/// own row-level security checks it again.
/// </summary>
public abstract class TenantOwned : Entity
{
    /// <summary>The partnership that this row belongs to.</summary>
    public Guid TenantId { get; internal set; }
}

/// <summary>Two people at once: the version counts changes, and the second writer of the same version is told.</summary>
public interface IVersioned
{
    /// <summary>Begins at 1 and rises by one with each saved change.</summary>
    int Version { get; }
}

/// <summary>Marks an entity that belongs to no partnership, with the reason.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GlobalAttribute(string why) : Attribute
{
    /// <summary>Why this is not owned by a partnership.</summary>
    public string Why { get; } = why;
}

/// <summary>Marks rows that the audit trail leaves out, since they are part of something that it tells of, with the reason.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnauditedAttribute(string why) : Attribute
{
    /// <summary>Why the trail has no line for each of them.</summary>
    public string Why { get; } = why;
}

/// <summary>
/// Marks what says something about a person. On a property of an entity: it is stored encrypted, and the audit trail never
/// keeps its values. On a property of a response, or on a slice that answers with a file: the slice must note the reading
/// in the trail.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class PersonalAttribute : Attribute
{
    /// <summary>Why the database keeps it as it is; null for what is encrypted.</summary>
    public string? InClear { get; init; }

    /// <summary>People are found by how its words begin.</summary>
    public bool IsSought { get; init; }
}
