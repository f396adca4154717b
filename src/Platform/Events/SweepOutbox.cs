using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Platform.Events;

/// <summary>Every minute, and at start: enqueues events and mail that a crash or a failure left behind.</summary>
public sealed class SweepOutbox(AppDb db, IJobQueue jobs, TimeProvider clock) : IJob
{
    private const int Batch = 500;

    /// <inheritdoc />
    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var events = await db.Set<OutboxEvent>()
            .Where(stored => stored.DeliveredAt == null && stored.RetryAt <= now)
            .OrderBy(stored => stored.RetryAt)
            .Select(stored => stored.Id)
            .Take(Batch)
            .ToListAsync(ct);
        events.ForEach(jobs.Enqueue<DeliverEvent>);

        var messages = await db.Set<MailMessage>()
            .Where(message => message.SentAt == null && message.RetryAt <= now)
            .OrderBy(message => message.RetryAt)
            .Select(message => message.Id)
            .Take(Batch)
            .ToListAsync(ct);
        messages.ForEach(jobs.Enqueue<SendMail>);
    }
}
