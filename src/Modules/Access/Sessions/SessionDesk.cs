using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

/// <summary>What all slices that begin and end sessions share.</summary>
public sealed class SessionDesk
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private readonly AppDb db;
    private readonly TimeProvider clock;

    internal SessionDesk(AppDb db, TimeProvider clock) => (this.db, this.clock) = (db, clock);

    /// <summary>Sessions that are signed in now.</summary>
    internal IQueryable<Session> Live()
    {
        var now = clock.GetUtcNow();
        var (begun, seen) = (now - Session.Lifetime, now - Session.Idle);
        return db.Sessions.Where(s => s.EndedAt == null && s.StartedAt > begun && s.LastSeenAt > seen);
    }

    /// <summary>Begins a session in place of the one that this browser had, and forgets the account's long past ones.</summary>
    internal async Task<Session> Begin(
        Account account,
        string device,
        OwnSession? own,
        Guid? before,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var (old, session) = (now - Kept, Session.Begin(account.Id, device, own, now));
        await db.Sessions.Where(s => s.AccountId == account.Id && s.StartedAt < old).ExecuteDeleteAsync(ct);
        if (before is { } sessionId)
            End(await Live().Where(s => s.Id == sessionId).ToListAsync(ct));
        db.Add(session);
        await db.SaveChangesAsync(ct);
        return session;
    }

    /// <summary>Ends an account's sessions, all or all but one, with their live connections. Does not save.</summary>
    internal async Task EndAll(Guid accountId, CancellationToken ct, Guid? but = null) =>
        End(await Live().Where(s => s.AccountId == accountId && s.Id != but).ToListAsync(ct));

    internal void End(IReadOnlyCollection<Session> sessions)
    {
        foreach (var session in sessions)
        {
            session.End(clock.GetUtcNow());
            db.AccessEnded(session.AccountId);
        }
    }
}
