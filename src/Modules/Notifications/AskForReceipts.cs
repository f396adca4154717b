using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Notifications;

/// <summary>
/// Every minute, where the provider of texts was given no secret to call with: asks it what became of those it took. Each is
/// asked after ever less often, for as long as the provider itself tries, and a little longer.
/// </summary>
internal sealed class AskForReceipts(
    AppDb db,
    IJobQueue jobs,
    ITextTransport texts,
    IConfiguration configuration,
    TimeProvider clock
) : IJob
{
    private const int Batch = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(76);
    private static readonly TimeSpan Seldom = TimeSpan.FromHours(1);

    public async Task Run(CancellationToken ct)
    {
        if (!texts.TellsDelivery || configuration[Receipts.OfTexts] is { Length: > 0 })
            return;
        var now = clock.GetUtcNow();
        var since = now - Longest;
        var due = await db.Set<MailMessage>()
            .AsNoTracking()
            .Where(m => m.Kind == MessageKind.Text && m.SentAt > since && m.Delivery == null && m.RetryAt <= now)
            .OrderBy(m => m.RetryAt)
            .Take(Batch)
            .Select(m => new { m.Id, SentAt = m.SentAt!.Value })
            .ToListAsync(ct);
        foreach (var text in due)
        {
            var pause = (now - text.SentAt) / 2;
            var next = now + (pause < Seldom ? pause : Seldom);
            await db.Set<MailMessage>()
                .Where(m => m.Id == text.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.RetryAt, next), ct);
            jobs.Enqueue<AskForReceipt>(text.Id);
        }
    }
}
