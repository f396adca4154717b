using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// Each night, at start, and when a closed day is added or taken out: reckons running clocks again whose calendar has
/// changed. What has stopped stays as it was. A date that moved is an event in the history.
/// </summary>
internal sealed class ReckonClocks(AppDb db, IMediator modules, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken ct)
    {
        await Reckon(ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Changes the context without saving.</summary>
    public async Task Reckon(CancellationToken ct)
    {
        var timetable = await Timetable.Load(db, modules, ct);
        foreach (var day in db.ChangeTracker.Entries<ClosedDay>().Where(e => e.State != EntityState.Unchanged))
            timetable = timetable.With(day.Entity, isClosed: day.State == EntityState.Added);
        var by = Act.OfClock(clock.GetUtcNow());
        foreach (var open in await db.Clocks.Where(c => c.StoppedAt == null).ToListAsync(ct))
        {
            var before = open.DueAt;
            if (open.Calendar == timetable.For(open.OrganisationId).Fingerprint || !open.Reckon(timetable))
                continue;
            await Note(open, before, by, ct);
        }
    }

    private async Task Note(Clock moved, DateTimeOffset before, Act by, CancellationToken ct)
    {
        var submission = await db.Submissions.SingleAsync(s => s.Id == moved.SubmissionId, ct);
        var referral = moved.ReferralId is { } id ? await db.Referrals.SingleAsync(r => r.Id == id, ct) : null;
        if (referral is null)
            submission.IsDue(moved.DueAt);
        else if (moved.IsRunning)
            referral.IsDue(moved.DueAt);
        db.Add(
            ReferralEvent.Of(
                submission.Id,
                submission.PersonId,
                moved.ReferralId,
                "due-moved",
                $"From {UkTime.Format(UkTime.DateOf(before))} to {UkTime.Format(UkTime.DateOf(moved.DueAt))}, because of days that are not worked.",
                by
            )
        );
    }
}
