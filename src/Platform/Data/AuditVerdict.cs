namespace PlacePartners.Platform.Data;

/// <summary>What can be wrong with a trail.</summary>
public enum AuditFault
{
    /// <summary>A row's fields do not fit its code or its seal: it was changed, or it was put in.</summary>
    Changed,

    /// <summary>A row or a link of the chain is gone.</summary>
    Removed,

    /// <summary>A link does not follow from the one before: something between was removed, put in or moved.</summary>
    LinkBroken,

    /// <summary>The chain is shorter than it was when an anchor was written.</summary>
    EndRemoved,

    /// <summary>The chain had another content when an anchor was written.</summary>
    AnchorBroken,

    /// <summary>A line of the file of anchors does not carry this host's signature.</summary>
    AnchorForged,
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Number">The place in the chain; 0 for a row outside it.</param>
/// <param name="EntryId">The row; null where it is not known any more.</param>
public sealed record AuditFinding(long Number, Guid? EntryId, AuditFault Fault);

/// <summary>What a check of a trail found.</summary>
/// <param name="Entries">Rows in the trail.</param>
/// <param name="Sealed">Links in the chain.</param>
/// <param name="Waiting">Rows that are signed but not in the chain yet.</param>
/// <param name="Hash">The hash of the last link.</param>
/// <param name="Findings">The first hundred things that are wrong.</param>
/// <param name="Faults">How many things are wrong.</param>
public sealed record AuditVerdict(
    int Entries,
    long Sealed,
    int Waiting,
    string Hash,
    IReadOnlyList<AuditFinding> Findings,
    int Faults
)
{
    /// <summary>Nothing is wrong.</summary>
    public bool IsSound => Faults == 0;
}

internal sealed class AuditFindings
{
    private const int Most = 100;
    private readonly List<AuditFinding> first = [];

    public int Count { get; private set; }

    public IReadOnlyList<AuditFinding> All => first;

    public void Add(long number, Guid? entryId, AuditFault fault)
    {
        Count++;
        if (first.Count < Most)
            first.Add(new AuditFinding(number, entryId, fault));
    }
}
