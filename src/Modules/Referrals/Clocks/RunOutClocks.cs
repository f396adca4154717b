using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;

namespace PlacePartners.Referrals;

/// <summary>
/// Every minute: tells of clocks whose next stage has come, and ends referrals that nobody answered. The stage and its
/// notices are one commit, so whatever restarts, nothing is lost and nothing goes twice.
/// </summary>
internal sealed class RunOutClocks(AppDb db, IMediator modules, TimeProvider clock) : IJob
{
    private const int AtOnce = 200;

    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ringing = await db
            .Clocks.AsNoTracking()
            .Where(c => c.RingsAt <= now)
            .OrderBy(c => c.RingsAt)
            .Select(c => c.Id)
            .Take(AtOnce)
            .ToListAsync(ct);
        if (ringing.Count == 0)
            return;
        var timetable = await Timetable.Load(db, modules, ct);
        foreach (var id in ringing)
        {
            try
            {
                await Ring(id, timetable, now, ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody acted in this moment; the next minute sees what is left to tell.
            }
            db.ChangeTracker.Clear();
        }
    }

    private async Task Ring(Guid id, Timetable timetable, DateTimeOffset now, CancellationToken ct)
    {
        var ringing = await db.Clocks.SingleAsync(c => c.Id == id, ct);
        // After a standstill several stages may have passed; only the last is told.
        while (ringing is { RingsAt: { } at, Stage: not ClockStage.Escalated } && at <= now)
            ringing.Rang(timetable);
        if (ringing is { Kind: ClockKind.Respond, Stage: ClockStage.Escalated, RingsAt: { } end } && end <= now)
            await RunOut(ringing, now, ct);
        else
            db.Publish(new ClockRang(ringing.Id, ringing.Stage.ToString()));
        db.Changed("/api/hub");
        await db.SaveChangesAsync(ct);
    }

    private async Task RunOut(Clock ringing, DateTimeOffset now, CancellationToken ct)
    {
        var referral = await db.Referrals.SingleAsync(r => r.Id == ringing.ReferralId, ct);
        referral.RunOut(Act.OfClock(now));
        db.Publish(new ReferralMoved(referral.Id, referral.SubmissionId, referral.State.Code()));
        await db.Tell(modules, referral.ReferringOrganisationId, [referral.OrganisationId], ct);
    }
}
