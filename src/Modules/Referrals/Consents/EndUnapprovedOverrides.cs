using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;

namespace PlacePartners.Referrals;

/// <summary>Every minute: ends what is shared without consent and was approved by nobody in time. Each is one commit.</summary>
internal sealed class EndUnapprovedOverrides(
    AppDb db,
    IMediator modules,
    TimeProvider clock,
    ILogger<EndUnapprovedOverrides> log
) : IJob
{
    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var late = await db
            .SharingOverrides.AsNoTracking()
            .Where(made => made.ApprovedAt == null && made.EndedAt == null && made.DueAt <= now)
            .OrderBy(made => made.DueAt)
            .Select(made => made.Id)
            .Take(100)
            .ToListAsync(ct);
        foreach (var id in late)
        {
            try
            {
                await End(id, now, ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody settled it, or moved a referral, in this moment; the next minute sees what is left.
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One that cannot be ended keeps no other person's waiting.
                log.LogError("Override {OverrideId} could not be ended ({Failure})", id, failure.GetType().Name);
            }
            db.ChangeTracker.Clear();
        }
    }

    private async Task End(Guid id, DateTimeOffset now, CancellationToken ct)
    {
        var made = await db.SharingOverrides.SingleAsync(o => o.Id == id, ct);
        if (!made.Waits)
            return;
        var submission = await db.WithConsents(made.SubmissionId, ct);
        await db.Entry(submission).Reference(s => s.Person).LoadAsync(ct);
        // Nothing personal can be kept of somebody who was erased, so it ends without a word.
        var note = submission.Person.ErasedAt is null ? "Nobody approved it in time." : "";
        await db.End(submission, made, note, Act.OfClock(now), modules, ct);
        await db.Tell(modules, submission.OrganisationId, [.. submission.Receivers(made)], ct);
        db.Changed("/api/overrides");
        await db.SaveChangesAsync(ct);
    }
}
