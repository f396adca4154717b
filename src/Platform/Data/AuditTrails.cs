using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Platform.Data;

/// <summary>The audit trail of where we are: the current partnership's, or the host's outside of any.</summary>
public sealed class AuditTrails(
    AppDb db,
    AuditSecrets secrets,
    AuditAnchors anchors,
    CurrentTenant tenant,
    TimeProvider clock
)
{
    /// <summary>The newest anchor; null before the first.</summary>
    public AuditAnchor? Anchor => anchors.Newest(tenant.Id);

    /// <summary>Takes new entries into the chain and notes outside the database how far it came.</summary>
    public async Task Seal(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var before = anchors.Newest(tenant.Id);
        await Bind(fromTheStart: before?.At.UtcDateTime.Date != now.UtcDateTime.Date, ct);
        var (number, hash) = await Last(ct);
        // Where the chain does not hold what was anchored, the anchor stays as the evidence.
        if (number > (before?.Number ?? 0) && (before is null || await HashAt(before.Number, ct) == before.Hash))
            anchors.Keep(tenant.Id, number, hash, now, isCheck: false);
    }

    /// <summary>Takes new entries into the chain, walks it, and anchors it where nothing is wrong.</summary>
    /// <param name="number">A number that somebody wrote down, with its code.</param>
    /// <param name="code">The code that was shown with the number.</param>
    public async Task<(AuditVerdict Verdict, AuditAnchor? Anchor)> Check(
        CancellationToken ct,
        long? number = null,
        string? code = null
    )
    {
        await Bind(fromTheStart: true, ct);
        IReadOnlyList<AuditAnchor> noted =
            number is { } at && code is { } shown
                ? [new(at, "", clock.GetUtcNow(), shown.Trim().ToUpperInvariant())]
                : [];
        var verdict = await Verify(ct, noted);
        return (
            verdict,
            verdict is { IsSound: true, Sealed: > 0 }
                ? anchors.Keep(tenant.Id, verdict.Sealed, verdict.Hash, clock.GetUtcNow(), isCheck: true)
                : null
        );
    }

    /// <summary>No row goes before it is this old, whatever a partnership says.</summary>
    public const int LeastYears = 6;

    /// <summary>Removes rows of the current partnership from before an instant, whose time is over.</summary>
    /// <param name="before">No later than six years ago.</param>
    /// <param name="kept">Ids of what is kept still: rows about it stay.</param>
    /// <returns>How many rows went; none where the chain does not hold.</returns>
    public Task<int> Expire(DateTimeOffset before, IQueryable<Guid> kept, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return tenant.Id is null || before > now.AddYears(-LeastYears)
            ? throw new InvalidOperationException("Rows of the audit are kept for six years at least.")
            : Partnership.Expire(before, kept, now, ct);
    }

    private AuditChain<AuditEntry, AuditSeal> Partnership => new(db, secrets, anchors, tenant.Id);

    private AuditChain<HostAuditEntry, HostAuditSeal> Host => new(db, secrets, anchors, null);

    internal Task<AuditVerdict> Verify(
        CancellationToken ct,
        IReadOnlyList<AuditAnchor>? noted = null,
        bool isLinkChecked = true
    ) =>
        tenant.Id is null
            ? Host.Verify(noted ?? [], isLinkChecked, ct)
            : Partnership.Verify(noted ?? [], isLinkChecked, ct);

    private Task Bind(bool fromTheStart, CancellationToken ct) =>
        tenant.Id is null ? Host.Seal(fromTheStart, ct) : Partnership.Seal(fromTheStart, ct);

    private Task<(long Number, string Hash)> Last(CancellationToken ct) =>
        tenant.Id is null ? Host.Last(ct) : Partnership.Last(ct);

    private Task<string?> HashAt(long number, CancellationToken ct) =>
        tenant.Id is null ? Host.HashAt(number, ct) : Partnership.HashAt(number, ct);
}

/// <summary>Seals the trail of each partnership. An entry waits for its place in the chain until this has run.</summary>
public sealed class SealAudit(AuditTrails trails) : IJob
{
    /// <inheritdoc />
    public Task Run(CancellationToken ct) => trails.Seal(ct);
}

/// <summary>Seals the host's own trail.</summary>
public sealed class SealHostAudit(AuditTrails trails) : IJob
{
    /// <inheritdoc />
    public Task Run(CancellationToken ct) => trails.Seal(ct);
}
