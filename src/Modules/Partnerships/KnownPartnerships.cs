using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships;

/// <summary>
/// Partnerships as they were a few seconds ago: every request asks for its own. After a change none is remembered for a
/// while, so that it shows at once in this process; another sees it within five seconds.
/// </summary>
internal sealed class KnownPartnerships
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    // Longer than a commit takes: what is read while it runs is as it was before.
    private static readonly TimeSpan Unsettled = TimeSpan.FromSeconds(3);

    private const int Most = 2000;

    private readonly ConcurrentDictionary<object, (PartnershipRecord Record, long At)> known = [];
    private long changedAt = Stopwatch.GetTimestamp();

    /// <param name="key">The slug or the id.</param>
    public PartnershipRecord? Find(object key) =>
        known.TryGetValue(key, out var found) && Stopwatch.GetElapsedTime(found.At) < Kept ? found.Record : null;

    public PartnershipRecord Keep(object key, PartnershipRecord record)
    {
        if (Stopwatch.GetElapsedTime(Volatile.Read(ref changedAt)) < Unsettled)
            return record;
        if (known.Count >= Most)
            known.Clear();
        known[key] = (record, Stopwatch.GetTimestamp());
        return record;
    }

    public void Forget()
    {
        Volatile.Write(ref changedAt, Stopwatch.GetTimestamp());
        known.Clear();
    }
}

/// <summary>Forgets what is known of partnerships with every save that changes one.</summary>
internal sealed class ForgetPartnerships(KnownPartnerships known) : IBeforeSave
{
    public Task Run(AppDb db, CancellationToken ct)
    {
        if (db.ChangeTracker.Entries<Partnership>().Any(entry => entry.State != EntityState.Unchanged))
            known.Forget();
        return Task.CompletedTask;
    }
}
