using Microsoft.EntityFrameworkCore;

namespace PlacePartners.Platform.Data;

/// <summary>One trail with its chain: puts new entries into it, and walks it from the first link to the last.</summary>
internal sealed class AuditChain<TEntry, TSeal>(AppDb db, AuditSecrets secrets, AuditAnchors anchors, Guid? trail)
    where TEntry : Entity, IAuditRow
    where TSeal : Entity, ISealOf<TSeal>
{
    private const int Batch = 500;
    private static readonly TimeSpan LongestCommit = TimeSpan.FromHours(1);
    private static readonly string BeforeFirst = new('0', 64);

    private sealed record Head(Guid EntryId, long Number, string Hash);

    /// <summary>
    /// Seals what waits, in order of time, in batches that commit whole. Whoever seals the same numbers at the same time
    /// fails on the unique index, or is stopped by the database, and leaves it to the other, so no lock is needed, and a kill loses nothing.
    /// </summary>
    /// <param name="fromTheStart">Looks at the whole trail, not only at what is newer than an hour before the last link.</param>
    public async Task Seal(bool fromTheStart, CancellationToken ct)
    {
        try
        {
            while (await SealBatch(fromTheStart, ct) == Batch) { }
        }
        catch (Exception failure)
            when (Database.Deadlocked(failure)
                || failure is DbUpdateException save && Database.BrokenIndex(save) is not null
            )
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>
    /// Removes rows from before an instant, but for those about what is kept still. Their links stay. Nothing goes where the
    /// chain does not hold: it is the evidence then.
    /// </summary>
    /// <returns>How many rows went.</returns>
    public async Task<int> Expire(
        DateTimeOffset before,
        IQueryable<Guid> kept,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var (seals, all) = (db.Set<TSeal>(), db.Set<TEntry>());
        var through = await (
            from seal in seals
            join entry in all on seal.EntryId equals entry.Id
            where entry.At >= before
            orderby seal.Number
            select (long?)seal.Number
        ).FirstOrDefaultAsync(ct)
            is { } first
            ? first - 1
            : (await Last(ct)).Number;
        var over = all.Where(entry =>
            entry.At < before
            && !kept.Contains(entry.EntityId)
            && seals.Any(seal => seal.EntryId == entry.Id && seal.Number <= through)
        );
        if (!await over.AnyAsync(ct) || !(await Verify([], isLinkChecked: true, ct)).IsSound)
            return 0;
        anchors.KeepExpiry(trail, through, await HashAt(through, ct) ?? BeforeFirst, now);
        return await over.ExecuteDeleteAsync(ct);
    }

    public async Task<(long Number, string Hash)> Last(CancellationToken ct) =>
        await Newest(ct) is { } head ? (head.Number, head.Hash) : (0, BeforeFirst);

    public Task<string?> HashAt(long number, CancellationToken ct) =>
        db.Set<TSeal>().Where(seal => seal.Number == number).Select(seal => (string?)seal.Hash).FirstOrDefaultAsync(ct);

    /// <summary>Walks the chain and says all that does not fit.</summary>
    /// <param name="isLinkChecked">False only to show what the check of the hash before is for.</param>
    public async Task<AuditVerdict> Verify(IReadOnlyList<AuditAnchor> noted, bool isLinkChecked, CancellationToken ct)
    {
        var (kept, forged) = anchors.All(trail);
        var places = kept.Concat(noted).ToLookup(anchor => anchor.Number);
        var (number, hash, entries, expired) = (0L, BeforeFirst, 0, anchors.ExpiredThrough(trail));
        var findings = new AuditFindings();
        if (forged > 0)
            findings.Add(0, null, AuditFault.AnchorForged);

        await foreach (var link in Links().AsAsyncEnumerable().WithCancellation(ct))
        {
            var (seal, entry) = (link.Seal, link.Entry);
            if (seal.Number != number + 1)
                findings.Add(number + 1, null, AuditFault.Removed);
            // Its time was over: the link stays, so that nothing before or after it can be moved.
            if (entry is null && seal.Number > expired)
                findings.Add(seal.Number, seal.EntryId, AuditFault.Removed);
            else if (entry is not null && (!secrets.Wrote(entry) || seal.Hash != AuditText.Link(seal.Previous, entry)))
                findings.Add(seal.Number, seal.EntryId, AuditFault.Changed);
            if (isLinkChecked && seal.Previous != hash)
                findings.Add(seal.Number, seal.EntryId, AuditFault.LinkBroken);
            (number, hash, entries) = (seal.Number, seal.Hash, entry is null ? entries : entries + 1);
            if (places[number].Any(anchor => anchor.Code != anchors.Code(trail, number, seal.Hash)))
                findings.Add(number, seal.EntryId, AuditFault.AnchorBroken);
        }
        if (
            places.Where(place => place.Key > number).Select(place => place.Key).DefaultIfEmpty().Max()
            is > 0
                and var far
        )
            findings.Add(far, null, AuditFault.EndRemoved);

        var waiting = 0;
        await foreach (var entry in Waiting().AsAsyncEnumerable().WithCancellation(ct))
        {
            waiting++;
            if (!secrets.Wrote(entry))
                findings.Add(0, entry.Id, AuditFault.Changed);
        }
        return new AuditVerdict(entries + waiting, number, waiting, hash, findings.All, findings.Count);
    }

    private async Task<int> SealBatch(bool fromTheStart, CancellationToken ct)
    {
        var head = await Newest(ct);
        var waiting = Waiting();
        if (head is not null && !fromTheStart)
        {
            var last = await db.Set<TEntry>()
                .Where(e => e.Id == head.EntryId)
                .Select(e => e.At)
                .FirstOrDefaultAsync(ct);
            if (last > DateTimeOffset.MinValue + LongestCommit)
            {
                var since = last - LongestCommit;
                waiting = waiting.Where(e => e.At >= since);
            }
        }
        var batch = await waiting.OrderBy(e => e.At).ThenBy(e => e.Id).Take(Batch).ToListAsync(ct);
        var (number, previous) = head is null ? (0L, BeforeFirst) : (head.Number, head.Hash);
        foreach (var entry in batch)
        {
            var seal = TSeal.Of(entry, ++number, previous);
            previous = seal.Hash;
            db.Add(seal);
        }
        if (batch.Count > 0)
            await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return batch.Count;
    }

    private Task<Head?> Newest(CancellationToken ct) =>
        db.Set<TSeal>()
            .AsNoTracking()
            .OrderByDescending(seal => seal.Number)
            .Select(seal => new Head(seal.EntryId, seal.Number, seal.Hash))
            .FirstOrDefaultAsync(ct);

    private IQueryable<TEntry> Waiting() =>
        db.Set<TEntry>().AsNoTracking().Where(entry => !db.Set<TSeal>().Any(seal => seal.EntryId == entry.Id));

    private sealed record Bound(TSeal Seal, TEntry? Entry);

    private IQueryable<Bound> Links() =>
        from seal in db.Set<TSeal>().AsNoTracking()
        join entry in db.Set<TEntry>().AsNoTracking() on seal.EntryId equals entry.Id into found
        from entry in found.DefaultIfEmpty()
        orderby seal.Number
        select new Bound(seal, entry);
}
